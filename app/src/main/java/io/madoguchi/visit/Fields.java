package io.madoguchi.visit;

import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Words;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one form of a page: what was sent with it, else how things are now.
 *
 * @param action where it is sent
 * @param version of the visit or part that the page shows; 0 for a new one
 * @param now what stands in the fields at first
 * @param trouble why this form is shown again; null on an ordinary look
 */
public record Fields(
        String action,
        String noun,
        UUID formKey,
        int version,
        Map<String, String> now,
        @Nullable Trouble trouble) {

    public Fields {
        now = Map.copyOf(now);
    }

    public String id(String name) {
        return noun + "-" + name;
    }

    public String value(String name) {
        return trouble == null ? now.getOrDefault(name, "") : trouble.form().text(name);
    }

    public boolean has(String name, String value, boolean otherwise) {
        return trouble == null ? otherwise : trouble.form().all(name).contains(value);
    }

    /** Null if nothing is wrong with it. */
    public @Nullable String problem(Words words, String name) {
        FormErrors.Problem problem = trouble == null ? null : trouble.errors().of(name);
        return trouble == null || problem == null ? null : trouble.text(words, name);
    }

    public boolean isOpen() {
        return trouble != null;
    }
}
