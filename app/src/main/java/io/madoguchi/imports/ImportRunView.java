package io.madoguchi.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run: how far it has got, or what it has found.
 *
 * @param failure the key of what went wrong besides the files, if anything did
 * @param isOwn the viewer began it, so he may have it written
 */
public record ImportRunView(
        UUID id,
        Instant at,
        String by,
        ImportState state,
        ImportMode mode,
        @Nullable String failure,
        boolean isOwn,
        List<File> files,
        Findings<ProblemRow> problems,
        Findings<ChangeRow> changes) {

    public int added() {
        return files.stream().mapToInt(File::added).sum();
    }

    public int changed() {
        return files.stream().mapToInt(File::changed).sum();
    }

    public int unchanged() {
        return files.stream().mapToInt(File::unchanged).sum();
    }

    public int faulty() {
        return files.stream().mapToInt(File::faulty).sum();
    }

    public int removed() {
        return files.stream().mapToInt(File::removed).sum();
    }

    /** How many records writing touches. */
    public int news() {
        return added() + changed() + removed();
    }

    public int lines() {
        return files.stream().mapToInt(File::lines).sum();
    }

    /** As far as the ends of lines tell; a value may contain some. */
    public int linesExpected() {
        return Math.max(lines(), files.stream().mapToInt(File::linesExpected).sum());
    }

    /** Whether writing would do anything. */
    public boolean hasNews() {
        return news() > 0;
    }

    /** A file of the run. */
    public record File(
            String name,
            String kind,
            String encoding,
            int linesExpected,
            int added,
            int changed,
            int unchanged,
            int faulty,
            int removed) {

        public int lines() {
            return added + changed + unchanged + faulty;
        }
    }

    /**
     * A page of problems or changes.
     *
     * @param next the number after which the next page begins; null on the last page
     */
    public record Findings<T>(List<T> rows, @Nullable Integer next) {}

    /** A problem and the file in which it is. */
    public record ProblemRow(String file, Problem problem) {}

    /** A change and the file that makes it. */
    public record ChangeRow(String file, Change change) {}
}
