package io.madoguchi.imports;

import java.util.List;

/**
 * What came of one file.
 *
 * @param kind empty if the file could not be read
 * @param encoding as told by its bytes
 * @param removed records that the file no longer names; they have no line
 * @param problems the first of them; {@code faulty} counts the lines
 * @param changes the first of them, additions included
 */
public record FileReport(
        String name,
        String kind,
        String encoding,
        int added,
        int changed,
        int unchanged,
        int faulty,
        int removed,
        List<Problem> problems,
        List<Change> changes) {

    static FileReport unreadable(String name, Problem problem) {
        return new FileReport(name, "", "", 0, 0, 0, 0, 0, List.of(problem), List.of());
    }

    public boolean isReadable() {
        return !kind.isEmpty();
    }

    public int lines() {
        return added + changed + unchanged + faulty;
    }
}
