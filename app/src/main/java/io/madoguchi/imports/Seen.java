package io.madoguchi.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which line of a kind had a value first: keys that must stand once. Bounded by the number of lines a run may have. */
final class Seen {

    private final Map<String, Map<Object, Integer>> firsts = new HashMap<>();

    /** All values of a column so far. */
    Set<String> all(String space) {
        return firsts.getOrDefault(space, Map.of()).keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** The number of the line that had the value before, if there is one. */
    Optional<Integer> first(String space, Object value, Line line) {
        return Optional.ofNullable(
                firsts.computeIfAbsent(space, any -> new HashMap<>()).putIfAbsent(value, line.number()));
    }
}
