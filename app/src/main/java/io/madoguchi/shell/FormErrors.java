package io.madoguchi.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, field by field, in the order of the page. Each message is a key with arguments; its text names
 * the field, the cause and the cure.
 */
public final class FormErrors {

    private final Map<String, Problem> problems = new LinkedHashMap<>();

    public void reject(String field, String key, Object... arguments) {
        problems.putIfAbsent(field, new Problem(key, List.of(arguments)));
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public int count() {
        return problems.size();
    }

    public Map<String, Problem> all() {
        return new LinkedHashMap<>(problems);
    }

    public boolean has(String field) {
        return problems.containsKey(field);
    }

    public @Nullable Problem of(String field) {
        return problems.get(field);
    }

    /** A message's key and what stands in its gaps. */
    public record Problem(String key, List<Object> arguments) {
        public String text(Words words) {
            return words.t(key, arguments.toArray());
        }
    }
}
