package io.madoguchi.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Counts what came of the lines of one file and keeps the first of what is to be told about them. */
final class Tally {

    static final int KEPT = 500;

    private final CsvFile file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int faulty;
    private int removed;

    Tally(CsvFile file) {
        this.file = file;
    }

    void count(Collection<Line> lines) {
        for (Line line : lines) {
            if (!line.isGood()) {
                faulty++;
                keep(problems, line.problems());
            } else if (line.isAddition()) {
                added++;
                keep(changes, line.changes());
            } else if (line.isChange()) {
                changed++;
                keep(changes, line.changes());
            } else {
                unchanged++;
            }
        }
    }

    void countRemoved(List<Change> removals) {
        removed += removals.size();
        keep(changes, removals);
    }

    boolean isFaulty() {
        return faulty > 0;
    }

    int lines() {
        return added + changed + unchanged + faulty;
    }

    FileReport report() {
        // A kind with several steps comes back to earlier lines.
        problems.sort(Comparator.comparingInt(Problem::line));
        changes.sort(Comparator.comparingInt(Change::line));
        return new FileReport(
                file.name(),
                file.kind().name(),
                file.encoding().label(),
                added,
                changed,
                unchanged,
                faulty,
                removed,
                List.copyOf(problems),
                List.copyOf(changes));
    }

    private static <T> void keep(List<T> kept, List<T> more) {
        kept.addAll(more.subList(0, Math.min(more.size(), Math.max(0, KEPT - kept.size()))));
    }
}
