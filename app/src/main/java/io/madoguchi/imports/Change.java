package io.madoguchi.imports;

/**
 * What a line changes in a record that exists, or that it adds one; or that the file takes one away, which is no line's doing.
 *
 * @param line 0 for a record that is taken away
 * @param record the code or number people know it by
 * @param column as in the header; empty for a record that is added or taken away
 */
public record Change(int line, String record, String column, String oldValue, String newValue) {

    public static Change removal(String record, String description) {
        return new Change(0, record, "", description, "");
    }

    public boolean isAddition() {
        return column.isEmpty() && !isRemoval();
    }

    public boolean isRemoval() {
        return line == 0;
    }
}
