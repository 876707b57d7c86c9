package io.madoguchi.imports;

import io.madoguchi.shell.Words;
import java.util.ArrayList;
import java.util.List;

/** A report as lines of text, for a terminal. */
public final class ReportText {

    private static final int MOST = 100;

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private ReportText(Words words) {
        this.words = words;
    }

    public static List<String> of(ImportReport report, Words words) {
        ReportText text = new ReportText(words);
        report.files().forEach(text::file);
        text.lines.add(words.t("imports.report." + outcome(report)));
        return text.lines;
    }

    private void file(FileReport file) {
        if (!file.isReadable()) {
            lines.add(words.t("imports.report.unreadable", file.name()));
            file.problems().forEach(this::problem);
            return;
        }
        String kind = words.t("imports.kind." + file.kind());
        lines.add(words.t("imports.report.file", kind, file.name(), file.encoding(), words.number(file.lines())));
        lines.add("  "
                + words.t(
                        "imports.report.counts",
                        words.number(file.added()),
                        words.number(file.changed()),
                        words.number(file.unchanged()),
                        words.number(file.faulty())));
        if (file.removed() > 0) {
            lines.add("  " + words.t("imports.report.removals", words.number(file.removed())));
        }
        file.problems().stream().limit(MOST).forEach(this::problem);
        long shown = file.problems().stream()
                .limit(MOST)
                .map(Problem::line)
                .distinct()
                .count();
        if (file.faulty() > shown) {
            lines.add("  " + words.t("imports.report.more", words.number(file.faulty() - shown)));
        }
        List<Change> changes =
                file.changes().stream().filter(change -> !change.isAddition()).toList();
        changes.stream().limit(MOST).forEach(this::change);
        if (changes.size() > MOST) {
            lines.add("  " + words.t("imports.report.moreChanges"));
        }
    }

    private void problem(Problem problem) {
        String where = problem.line() == 0 ? "" : words.t("imports.report.line", problem.line()) + " ";
        String column = problem.column().isEmpty() ? "" : problem.columnText(words) + " [" + problem.column() + "] ";
        lines.add("  " + where + column + problem.text(words));
    }

    private void change(Change change) {
        if (change.isRemoval()) {
            lines.add("  " + words.t("imports.report.removed", change.record(), change.oldValue()));
            return;
        }
        lines.add("  " + words.t("imports.report.line", change.line()) + " "
                + words.t(
                        "imports.report.changed",
                        change.record(),
                        words.t("imports.column." + change.column()),
                        change.oldValue(),
                        change.newValue()));
    }

    private static String outcome(ImportReport report) {
        if (report.isWritten()) {
            return "written";
        }
        return report.isSuccess() ? "checked" : "refused";
    }
}
