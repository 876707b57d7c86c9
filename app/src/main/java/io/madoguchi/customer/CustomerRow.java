package io.madoguchi.customer;

import java.util.List;

/**
 * A line of the list of customers.
 *
 * @param representative empty if nobody is named
 * @param overdue its accounts have not been confirmed in time
 * @param asked it waits for an answer about functions
 */
public record CustomerRow(
        String code, String name, String kana, String representative, int accounts, boolean overdue, boolean asked) {

    List<String> keys() {
        return List.of(code);
    }
}
