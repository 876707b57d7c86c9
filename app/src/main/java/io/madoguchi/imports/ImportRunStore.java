package io.madoguchi.imports;

import static io.madoguchi.database.schema.Tables.IMPORT_CHANGE;
import static io.madoguchi.database.schema.Tables.IMPORT_FILE;
import static io.madoguchi.database.schema.Tables.IMPORT_PROBLEM;
import static io.madoguchi.database.schema.Tables.IMPORT_RUN;

import io.madoguchi.database.schema.tables.records.ImportChangeRecord;
import io.madoguchi.database.schema.tables.records.ImportFileRecord;
import io.madoguchi.database.schema.tables.records.ImportProblemRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the record of runs; within the program's own transaction, because no person may change what a run found. */
@Component
class ImportRunStore {

    private final DSLContext dsl;
    private final Clock clock;

    ImportRunStore(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    void begin(UUID id, By by, List<ImportRun.File> files) {
        dsl.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.ID, id)
                .set(IMPORT_RUN.ACCOUNT_ID, by.account())
                .set(IMPORT_RUN.ACCOUNT_NAME, by.name())
                .set(IMPORT_RUN.STATE, ImportState.CHECKING.name())
                .set(IMPORT_RUN.MODE, ImportMode.DRY_RUN.name())
                .set(IMPORT_RUN.CREATED_AT, now())
                .execute();
        List<ImportFileRecord> records = new ArrayList<>();
        for (ImportRun.File file : files) {
            ImportFileRecord record = new ImportFileRecord();
            record.setRunId(id);
            record.setPosition(records.size());
            record.setName(file.name());
            record.setSha256(file.sha256());
            record.setKind(file.kind());
            record.setEncoding(file.encoding());
            record.setLinesTotal(file.lines());
            records.add(record);
        }
        dsl.batchInsert(records).execute();
    }

    Optional<ImportRun> find(UUID id) {
        List<ImportRun.File> files = dsl.selectFrom(IMPORT_FILE)
                .where(IMPORT_FILE.RUN_ID.eq(id))
                .orderBy(IMPORT_FILE.POSITION)
                .fetch(file -> new ImportRun.File(
                        file.getName(), file.getSha256(), file.getKind(), file.getEncoding(), file.getLinesTotal()));
        return dsl.selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(id))
                .fetchOptional(run -> new ImportRun(
                        run.getId(),
                        run.getAccountId(),
                        ImportState.valueOf(run.getState()),
                        ImportMode.valueOf(run.getMode()),
                        run.getFingerprint(),
                        files));
    }

    /** False if the run is not waiting for it: somebody has pressed the button already. */
    boolean beginWriting(UUID id, ImportMode mode) {
        return dsl.update(IMPORT_RUN)
                        .set(IMPORT_RUN.STATE, ImportState.WRITING.name())
                        .set(IMPORT_RUN.MODE, mode.name())
                        .setNull(IMPORT_RUN.FAILURE)
                        .setNull(IMPORT_RUN.FINISHED_AT)
                        .where(IMPORT_RUN.ID.eq(id))
                        .and(IMPORT_RUN.STATE.eq(ImportState.CHECKED.name()))
                        .execute()
                == 1;
    }

    /** Forgets what an earlier passage found: it begins again. */
    void forgetFindings(UUID id) {
        dsl.deleteFrom(IMPORT_PROBLEM).where(IMPORT_PROBLEM.RUN_ID.eq(id)).execute();
        dsl.deleteFrom(IMPORT_CHANGE).where(IMPORT_CHANGE.RUN_ID.eq(id)).execute();
        dsl.update(IMPORT_FILE)
                .set(IMPORT_FILE.ADDED, 0)
                .set(IMPORT_FILE.CHANGED, 0)
                .set(IMPORT_FILE.UNCHANGED, 0)
                .set(IMPORT_FILE.FAULTY, 0)
                .set(IMPORT_FILE.REMOVED, 0)
                .where(IMPORT_FILE.RUN_ID.eq(id))
                .execute();
    }

    void count(UUID run, int file, FileReport soFar) {
        dsl.update(IMPORT_FILE)
                .set(IMPORT_FILE.ADDED, soFar.added())
                .set(IMPORT_FILE.CHANGED, soFar.changed())
                .set(IMPORT_FILE.UNCHANGED, soFar.unchanged())
                .set(IMPORT_FILE.FAULTY, soFar.faulty())
                .set(IMPORT_FILE.REMOVED, soFar.removed())
                .where(IMPORT_FILE.RUN_ID.eq(run))
                .and(IMPORT_FILE.POSITION.eq(file))
                .execute();
    }

    /** One more faulty line: the one at which reading had to end. */
    void countFault(UUID run, int file) {
        dsl.update(IMPORT_FILE)
                .set(IMPORT_FILE.FAULTY, IMPORT_FILE.FAULTY.plus(1))
                .where(IMPORT_FILE.RUN_ID.eq(run))
                .and(IMPORT_FILE.POSITION.eq(file))
                .execute();
    }

    /** @param from the number of the first of them in the run */
    void addProblems(UUID run, int file, int from, List<Problem> problems) {
        List<ImportProblemRecord> records = new ArrayList<>();
        for (Problem problem : problems) {
            ImportProblemRecord record = new ImportProblemRecord();
            record.setRunId(run);
            record.setNumber(from + records.size());
            record.setPosition(file);
            record.setLineNumber(problem.line());
            record.setColumnName(problem.column());
            record.setValue(problem.value());
            record.setProblem(problem.key());
            record.setArguments(problem.arguments().toArray(String[]::new));
            records.add(record);
        }
        dsl.batchInsert(records).execute();
    }

    /** @param from the number of the first of them in the run */
    void addChanges(UUID run, int file, int from, List<Change> changes) {
        List<ImportChangeRecord> records = new ArrayList<>();
        for (Change change : changes) {
            ImportChangeRecord record = new ImportChangeRecord();
            record.setRunId(run);
            record.setNumber(from + records.size());
            record.setPosition(file);
            record.setLineNumber(change.line());
            record.setRecord(change.record());
            record.setColumnName(change.column());
            record.setOldValue(change.oldValue());
            record.setNewValue(change.newValue());
            records.add(record);
        }
        dsl.batchInsert(records).execute();
    }

    /** @param failure the key of what to say about it, if there is something to say */
    void end(UUID id, ImportState state, String fingerprint, @Nullable String failure) {
        dsl.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, state.name())
                .set(IMPORT_RUN.FINGERPRINT, fingerprint)
                .set(IMPORT_RUN.FAILURE, failure)
                .set(IMPORT_RUN.FINISHED_AT, now())
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
