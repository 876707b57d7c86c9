package io.madoguchi.imports;

/**
 * What a line changes in a record that exists, or that it adds one.
 *
 * @param record the code or number people know it by
 * @param column as in the header; empty for a record that is added
 */
public record Change(int line, String record, String column, String oldValue, String newValue) {
    public boolean isAddition() {
        return column.isEmpty();
    }
}
