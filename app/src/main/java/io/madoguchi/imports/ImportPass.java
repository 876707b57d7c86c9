package io.madoguchi.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One passage through the files of a run, step by step in the order of what refers to what, batch by batch. */
final class ImportPass {

    private final List<CsvFile> files;
    private final List<Tally> tallies;
    private final By by;
    private final Progress progress;
    private final Map<ImportKind, Seen> seen = new HashMap<>();
    private int current;

    ImportPass(List<CsvFile> files, By by, Progress progress) {
        this.files = files;
        this.tallies = files.stream().map(Tally::new).toList();
        this.by = by;
        this.progress = progress;
    }

    void run() {
        files.stream()
                .flatMap(file -> file.kind().steps().stream())
                .distinct()
                .sorted()
                .forEach(this::step);
    }

    List<FileReport> reports() {
        return tallies.stream().map(Tally::report).toList();
    }

    /** The name of the file that is or was last read. */
    String current() {
        return files.get(current).name();
    }

    private void step(int step) {
        for (current = 0; current < files.size(); current++) {
            CsvFile file = files.get(current);
            if (file.kind().steps().contains(step)) {
                List<Line> waiting = new ArrayList<>();
                file.forEach(line -> {
                    if (file.kind().stepOf(line) == step) {
                        waiting.add(line);
                    }
                    if (waiting.size() == Batch.SIZE) {
                        take(file, waiting);
                    }
                });
                take(file, waiting);
                if (file.kind().steps().getLast() == step) {
                    removeUnnamed(file);
                }
            }
        }
        current = 0;
    }

    private void removeUnnamed(CsvFile file) {
        Tally tally = tallies.get(current);
        if (tally.isFaulty()) {
            return;
        }
        Seen named = seen.computeIfAbsent(file.kind(), kind -> new Seen());
        List<Change> removals =
                file.kind().removeUnnamed(named.all(file.kind().key().getLast()));
        if (!removals.isEmpty()) {
            tally.countRemoved(removals);
            progress.batch(current, tally.report(), List.of(), removals);
        }
    }

    private void take(CsvFile file, List<Line> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        Tally tally = tallies.get(current);
        if (tally.lines() + waiting.size() > Imports.MOST_LINES) {
            throw new Unreadable(0, "tooManyLines", Imports.MOST_LINES);
        }
        List<Line> lines = List.copyOf(waiting);
        waiting.clear();
        Batch batch = new Batch(lines, by, seen.computeIfAbsent(file.kind(), kind -> new Seen()));
        for (Line line : batch.good()) {
            batch.refuseRepeated(line, file.kind().key().getLast(), line.record());
        }
        file.kind().take(batch);
        tally.count(lines);
        progress.batch(
                current,
                tally.report(),
                lines.stream().flatMap(line -> line.problems().stream()).toList(),
                lines.stream()
                        .filter(Line::isGood)
                        .flatMap(line -> line.changes().stream())
                        .toList());
    }
}
