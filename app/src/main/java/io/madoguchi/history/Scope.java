package io.madoguchi.history;

import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * About what, and from when, inquiries are asked for.
 *
 * @param customer the customer's code; asked by vendor staff only
 * @param device the device's code
 * @param contract the contract's number
 * @param from reported on this day in Tokyo or later
 * @param to reported on this day in Tokyo or earlier
 */
public record Scope(
        String customer,
        String device,
        String contract,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final Scope ALL = new Scope("", "", "", null, null);

    static Scope of(ListParameters asked, boolean staff) {
        return new Scope(
                staff ? asked.text("customer") : "",
                asked.text("device"),
                asked.text("contract"),
                asked.day("from"),
                asked.day("to"));
    }

    boolean isAll() {
        return equals(ALL);
    }

    ListPath on(ListPath path) {
        return path.with("customer", customer)
                .with("device", device)
                .with("contract", contract)
                .with("from", from == null ? null : from.toString())
                .with("to", to == null ? null : to.toString());
    }
}
