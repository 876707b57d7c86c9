package io.madoguchi.contract;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** By what the list of contracts is sorted; the number settles what is equal. */
public enum ContractOrder {
    NUMBER,
    END;

    /** Whether the list can go on from a row with these keys. */
    boolean reads(List<String> keys) {
        if (keys.size() != (this == NUMBER ? 1 : 2)) {
            return false;
        }
        try {
            return this == NUMBER || LocalDate.parse(keys.getFirst()).getYear() > 0;
        } catch (DateTimeParseException altered) {
            return false;
        }
    }
}
