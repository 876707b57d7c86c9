package io.madoguchi.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Up to {@value #SIZE} lines that are looked up, compared and written together, so that no line costs a query. */
public final class Batch {

    static final int SIZE = 1_000;

    private final List<Line> lines;
    private final By by;
    private final Seen seen;

    Batch(List<Line> lines, By by, Seen seen) {
        this.lines = lines;
        this.by = by;
        this.seen = seen;
    }

    /** For whom the file is imported. */
    public By by() {
        return by;
    }

    /** The lines in which nothing wrong has been found so far. */
    public List<Line> good() {
        return lines.stream().filter(Line::isGood).toList();
    }

    /** The values of a column in the good lines, each once. */
    public Set<String> values(String column) {
        return lines.stream()
                .filter(line -> line.isGood() && line.has(column))
                .map(line -> line.text(column))
                .collect(Collectors.toSet());
    }

    /** The parts of the lists of a column in the good lines, each once. */
    public Set<String> parts(String column) {
        return lines.stream()
                .filter(Line::isGood)
                .flatMap(line -> line.list(column).stream())
                .collect(Collectors.toSet());
    }

    /** Refuses a line whose value has stood in an earlier line of the same kind. */
    public void refuseRepeated(Line line, String column, Object value) {
        earlier(line, column, value).ifPresent(first -> line.reject(column, "duplicate", first));
    }

    /** The number of the earlier line of the same kind that had this value in the column, if there is one. */
    public Optional<Integer> earlier(Line line, String column, Object value) {
        return seen.first(column, value, line);
    }
}
