package io.madoguchi.imports;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a kind of file. Its name stands in the header row; for people it has the text key {@code imports.column.NAME}.
 *
 * @param longest characters that a value may have
 * @param choices the allowed values of a {@link Form#CHOICE}
 */
public record Column(String name, Form form, boolean isRequired, int longest, List<String> choices) {

    public static Column of(String name, Form form, int longest) {
        return new Column(name, form, false, longest, List.of());
    }

    public static Column oneOf(String name, String... choices) {
        return new Column(name, Form.CHOICE, false, 40, List.of(choices));
    }

    public static Column oneOf(String name, Enum<?>... choices) {
        return new Column(
                name,
                Form.CHOICE,
                false,
                40,
                Arrays.stream(choices).map(Enum::name).toList());
    }

    public Column required() {
        return new Column(name, form, true, longest, choices);
    }
}
