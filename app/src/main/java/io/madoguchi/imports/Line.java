package io.madoguchi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of a file: its values as they would be stored, what is wrong with it, and what it changes. */
public final class Line {

    private final int number;
    private final Map<String, String> typed;
    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private String record = "";

    /**
     * @param typed what stands in the file, for messages
     * @param values what would be stored
     */
    Line(int number, Map<String, String> typed, Map<String, String> values) {
        this.number = number;
        this.typed = typed;
        this.values = values;
    }

    public int number() {
        return number;
    }

    /** The value as it would be stored; empty if it is blank. */
    public String text(String column) {
        return values.getOrDefault(column, "");
    }

    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    public @Nullable LocalDate date(String column) {
        return has(column) ? LocalDate.parse(text(column)) : null;
    }

    /** For a column that is required: a line without it never comes this far. */
    public LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    public long amount(String column) {
        return Long.parseLong(text(column));
    }

    public int whole(String column) {
        return Integer.parseInt(text(column));
    }

    public boolean yes(String column) {
        return text(column).equals("YES");
    }

    /** The parts of a list, each once, in order. */
    public List<String> list(String column) {
        return has(column)
                ? Arrays.stream(text(column).split(";")).distinct().sorted().toList()
                : List.of();
    }

    /** The text of the problem has the key {@code imports.problem.KEY}. */
    public void reject(String column, String key, Object... arguments) {
        problems.add(new Problem(
                number,
                column,
                typed.getOrDefault(column, ""),
                key,
                Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** Says that the line's record does not exist yet. */
    public void adds(String description) {
        changes.add(new Change(number, record, "", "", description));
    }

    /** Tells a change where the stored value differs from that of the line. */
    public void compare(String column, @Nullable Object stored) {
        compare(column, stored, text(column));
    }

    public void compare(String column, @Nullable Object stored, Object wanted) {
        String before = Objects.toString(stored, "");
        if (!before.equals(wanted.toString())) {
            changes.add(new Change(number, record, column, before, wanted.toString()));
        }
    }

    public boolean isChange() {
        return !changes.isEmpty() && !isAddition();
    }

    public boolean isAddition() {
        return changes.stream().anyMatch(Change::isAddition);
    }

    List<Problem> problems() {
        return problems;
    }

    List<Change> changes() {
        return changes;
    }

    void callBy(List<String> key) {
        record = key.stream().map(this::text).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    String record() {
        return record;
    }
}
