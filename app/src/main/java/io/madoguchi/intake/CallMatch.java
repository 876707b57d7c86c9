package io.madoguchi.intake;

import io.madoguchi.kernel.NotFound;
import java.util.List;

/**
 * A line of what was found for a caller, and whose it is; what a line does not tell of is empty.
 *
 * @param caller id of the person's account
 * @param contract number
 * @param device code
 */
public record CallMatch(
        Kind kind,
        String customer,
        String customerName,
        String caller,
        String callerName,
        String department,
        String phone,
        String contract,
        String contractTitle,
        String device,
        String model,
        String serial,
        String place) {

    public enum Kind {
        PERSON,
        CUSTOMER,
        CONTRACT,
        DEVICE
    }

    private static final String BETWEEN = "|";
    private static final int PARTS = 4;

    /** The value of its button. */
    public String choice() {
        return String.join(BETWEEN, customer, caller, device, contract);
    }

    /** What a button chooses; what it does not choose is empty. */
    record Choice(String customer, String caller, String device, String contract) {

        /** @throws NotFound if it is no value of ours */
        static Choice of(String value) {
            List<String> parts = List.of(value.split("\\|", -1));
            if (parts.size() != PARTS) {
                throw new NotFound();
            }
            return new Choice(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
        }
    }
}
