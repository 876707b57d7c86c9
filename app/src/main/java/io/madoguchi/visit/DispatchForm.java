package io.madoguchi.visit;

import io.madoguchi.shell.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form of a visit or part as it was sent. It is shown again as it is where something was wrong.
 *
 * @param noun which form of the page it is
 * @param seen the version that the page showed
 */
public record DispatchForm(String noun, UUID formKey, int seen, Map<String, List<String>> fields) {

    private static final int NONE_SEEN = 0;

    public DispatchForm {
        fields = Map.copyOf(fields);
    }

    /** @param fresh the key if none was sent, as only something else than our page does */
    static DispatchForm of(String noun, Map<String, List<String>> sent, UUID fresh) {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            List<String> lines = new ArrayList<>();
            values.forEach(value -> lines.add(TypedText.lines(value)));
            clean.put(name, List.copyOf(lines));
        });
        return new DispatchForm(noun, uuid(first(clean, "form_key"), fresh), number(first(clean, "version")), clean);
    }

    /** As typed. */
    public String text(String name) {
        return first(fields, name);
    }

    String line(String name) {
        return text(name).replace('\n', ' ').strip();
    }

    /** What it asks for, once it is checked. */
    Doing doing(UUID subject, String said) {
        return new Doing(subject, seen, formKey, said);
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static UUID uuid(String text, UUID otherwise) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return NONE_SEEN;
        }
    }
}
