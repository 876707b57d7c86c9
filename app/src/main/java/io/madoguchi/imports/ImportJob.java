package io.madoguchi.imports;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.storage.StoredFiles;
import io.madoguchi.work.JobHandler;
import io.madoguchi.work.RetryPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checks or writes the files of a run in the background. If the program dies, another one or the next start begins the run
 * again: what was not committed never happened, and what was committed is marked so in the same transaction.
 */
@Component
class ImportJob implements JobHandler {

    static final String TASK = "imports.run";

    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);
    private static final int ATTEMPTS = 5;

    private final Imports imports;
    private final Map<String, ImportKind> kinds;
    private final ImportRunStore store;
    private final StoredFiles contents;
    private final Database database;
    private final Viewers viewers;
    private final Aside aside;

    ImportJob(
            Imports imports,
            List<ImportKind> kinds,
            ImportRunStore store,
            StoredFiles contents,
            Database database,
            Viewers viewers,
            Aside aside) {
        this.imports = imports;
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
        this.store = store;
        this.contents = contents;
        this.database = database;
        this.viewers = viewers;
        this.aside = aside;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public RetryPolicy retry() {
        return RetryPolicy.atMost(ATTEMPTS);
    }

    @Override
    public void run(String id) {
        Optional<ImportRun> found = database.asSystem(
                "import: a job works for whoever began the run", () -> store.find(UUID.fromString(id)));
        found.filter(run -> run.state().isUnderWay()).ifPresent(this::run);
    }

    private void run(ImportRun run) {
        RecordedRun record = new RecordedRun(run, store, aside);
        try {
            Optional<Viewer> viewer = viewers.find(run.account(), null).filter(who -> mayImport(who, run));
            if (viewer.isEmpty()) {
                record.fail("permission");
                return;
            }
            record.begin();
            List<NamedFile> files = run.files().stream()
                    .map(file -> new NamedFile(file.name(), () -> contents.open(file.sha256())))
                    .toList();
            ImportReport report = imports.run(files, run.mode(), By.viewer(viewer.get()), record);
            if (!report.isWritten()) {
                record.end(report);
            }
        } catch (RuntimeException failure) {
            log.error("Import {} failed", run.id(), failure);
            // If the database is gone this fails as well, and the job is tried again.
            record.fail("unexpected");
        }
    }

    /** Asked again here: rights may have been withdrawn since the button was pressed. */
    private boolean mayImport(Viewer viewer, ImportRun run) {
        return run.files().stream()
                .map(file -> kinds.get(file.kind()))
                .allMatch(kind -> kind != null && viewer.may(kind.permission()));
    }
}
