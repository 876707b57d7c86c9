package io.madoguchi.shell;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a list with its filters and order: what a person sees can be kept and passed on. */
public final class ListPath {

    private final String path;
    private final Map<String, String> parameters;

    private ListPath(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static ListPath of(String path) {
        return new ListPath(path, Map.of());
    }

    /** Without the parameter if the value is null or empty. */
    public ListPath with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        if (value != null && !value.isEmpty()) {
            changed.put(name, value);
        }
        return new ListPath(path, changed);
    }

    public ListPath without(String... names) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        for (String name : names) {
            changed.remove(name);
        }
        return new ListPath(path, changed);
    }

    public Map<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }

    /** What stands after the question mark. */
    public String query() {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
