package io.madoguchi.imports;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.shell.OnceOnly;
import io.madoguchi.work.Jobs;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins runs and has them written; the work itself is a job. */
@Component
class ImportRuns {

    private final Database database;
    private final ImportRunStore store;
    private final OnceOnly onceOnly;
    private final Jobs jobs;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ImportRuns(
            Database database, ImportRunStore store, OnceOnly onceOnly, Jobs jobs, Audit audit, Ids ids, Clock clock) {
        this.database = database;
        this.store = store;
        this.onceOnly = onceOnly;
        this.jobs = jobs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Has the files checked; the same form sent twice begins one run. */
    UUID begin(Viewer viewer, UUID formKey, List<ImportRun.File> files) {
        return database.asSystem("import: begins a run, which no role of a person may write", () -> {
            String id = onceOnly.run(viewer, formKey, () -> {
                UUID fresh = ids.next();
                store.begin(fresh, By.viewer(viewer), files);
                files.forEach(
                        file -> audit.record(viewer, "import.checked", Audit.Subject.of("import", file.name(), null)));
                jobs.enqueue(ImportJob.TASK, fresh + " check", fresh.toString(), clock.instant());
                return fresh.toString();
            });
            return UUID.fromString(id);
        });
    }

    /** Has a checked run written. Pressed twice, or after the run has ended, nothing happens. */
    void write(UUID id, ImportMode mode) {
        database.asSystem("import: has a run written, which no role of a person may change", () -> {
            if (store.beginWriting(id, mode)) {
                jobs.enqueue(ImportJob.TASK, ids.next() + " write", id.toString(), clock.instant());
            }
        });
    }
}
