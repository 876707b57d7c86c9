package io.madoguchi.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What `./portal bench` was asked for.
 *
 * @param quick a look of two minutes: less data, shorter runs
 * @param data where the database of the bench lies; kept, so that the next run need not make it again
 * @param out where the figures are written to
 * @param command how the program is started, without its own arguments
 */
record Options(boolean quick, Path data, Path out, List<String> command) {

    static Options parse(List<String> arguments) {
        int end = arguments.indexOf("--");
        if (end < 0) {
            throw new IllegalArgumentException("The command that starts the portal is missing; use ./portal bench.");
        }
        boolean quick = arguments.subList(0, end).contains("--quick");
        Map<String, String> values =
                new TreeMap<>(Map.of("--data", quick ? "data/bench-quick" : "data/bench", "--out", "bench-results"));
        for (int i = 0; i < end; i++) {
            String name = arguments.get(i);
            if (name.equals("--quick")) {
                continue;
            }
            if (values.containsKey(name) && i + 1 < end) {
                values.put(name, arguments.get(++i));
            } else {
                throw new IllegalArgumentException("Unknown option or missing value: " + name
                        + ". Usage: bench [--quick] [--data DIR] [--out DIR]");
            }
        }
        return new Options(
                quick,
                Path.of(values.get("--data")).toAbsolutePath().normalize(),
                Path.of(values.get("--out")).toAbsolutePath().normalize(),
                List.copyOf(arguments.subList(end + 1, arguments.size())));
    }
}
