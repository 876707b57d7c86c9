package io.madoguchi.imports;

import io.madoguchi.access.Database;
import io.madoguchi.audit.Audit;
import io.madoguchi.audit.Audit.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Imports CSV files, all files of a run in one transaction. A dry run is the same work, rolled back at its end: what it says
 * is what will happen, the refusals of the database included.
 */
@Component
public class Imports {

    /** Keys of all lines are remembered, to find those that stand twice; this bounds them. */
    static final int MOST_LINES = 200_000;

    private static final Pattern TWO_ENGAGEMENTS =
            Pattern.compile("device_in_two_engagements\\|([^|]*)\\|([^|]*)\\|([^|\\n]*)");

    private final List<ImportKind> kinds;
    private final Database database;
    private final ImportLock lock;
    private final Audit audit;

    Imports(List<ImportKind> kinds, Database database, ImportLock lock, Audit audit) {
        this.kinds = List.copyOf(kinds);
        this.database = database;
        this.lock = lock;
        this.audit = audit;
    }

    /** Imports all or nothing on behalf of the program itself. */
    public ImportReport load(List<NamedFile> files) {
        return run(files, ImportMode.ALL_OR_NOTHING, By.program("portal"), Progress.NOBODY);
    }

    /** Imports or checks, telling how it gets on. A file that cannot be read at all refuses the whole run. */
    public ImportReport run(List<NamedFile> files, ImportMode mode, By by, Progress progress) {
        List<FileReport> unreadable = new ArrayList<>();
        List<CsvFile> opened = new ArrayList<>();
        for (NamedFile file : files) {
            try {
                opened.add(CsvFile.open(file, kinds));
            } catch (Unreadable refusal) {
                unreadable.add(FileReport.unreadable(file.name(), refusal.problem()));
            }
        }
        if (!unreadable.isEmpty()) {
            return new ImportReport(mode, false, unreadable);
        }
        ImportPass pass = new ImportPass(opened, by, progress);
        try {
            return database.asSystem("import: writes records that no role of a person may write", () -> {
                lock.take();
                pass.run();
                ImportReport report = new ImportReport(mode, true, pass.reports());
                if (mode == ImportMode.DRY_RUN || (mode == ImportMode.ALL_OR_NOTHING && report.isFaulty())) {
                    throw new NotWritten();
                }
                if (!progress.settles(report)) {
                    throw new NotWritten();
                }
                report.files().forEach(file -> record(by, file));
                return report;
            });
        } catch (NotWritten rolledBack) {
            return new ImportReport(mode, false, pass.reports());
        } catch (Unreadable refusal) {
            return new ImportReport(mode, false, List.of(FileReport.unreadable(pass.current(), refusal.problem())));
        } catch (DataAccessException refusal) {
            Problem problem = placement(refusal).orElseThrow(() -> refusal);
            return new ImportReport(mode, false, List.of(FileReport.unreadable(pass.current(), problem)));
        }
    }

    /** What the database says when somebody else has just put a device of the file into another engagement. */
    private static Optional<Problem> placement(DataAccessException refusal) {
        Matcher words = TWO_ENGAGEMENTS.matcher(String.valueOf(refusal.getMessage()));
        return words.find()
                ? Optional.of(
                        Problem.ofFile(0, "deviceInTwoEngagements", words.group(1), words.group(2), words.group(3)))
                : Optional.empty();
    }

    private void record(By by, FileReport file) {
        String detail = String.format(
                Locale.ROOT,
                "{\"kind\":\"%s\",\"added\":%d,\"changed\":%d,\"unchanged\":%d,\"leftOut\":%d,\"removed\":%d}",
                file.kind(),
                file.added(),
                file.changed(),
                file.unchanged(),
                file.faulty(),
                file.removed());
        audit.record(by.account(), by.name(), "import.written", new Subject("import", file.name(), null, detail));
    }

    /** Ends the transaction without writing. */
    private static final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWritten() {
            super("not written", null, false, false);
        }
    }
}
