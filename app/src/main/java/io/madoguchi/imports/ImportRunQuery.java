package io.madoguchi.imports;

import static io.madoguchi.database.schema.Tables.IMPORT_CHANGE;
import static io.madoguchi.database.schema.Tables.IMPORT_FILE;
import static io.madoguchi.database.schema.Tables.IMPORT_PROBLEM;
import static io.madoguchi.database.schema.Tables.IMPORT_RUN;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import io.madoguchi.access.Viewer;
import io.madoguchi.database.schema.tables.records.ImportFileRecord;
import io.madoguchi.database.schema.tables.records.ImportRunRecord;
import io.madoguchi.imports.ImportRunView.ChangeRow;
import io.madoguchi.imports.ImportRunView.File;
import io.madoguchi.imports.ImportRunView.Findings;
import io.madoguchi.imports.ImportRunView.ProblemRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads runs for their pages; only those exist that the viewer may see. */
@Component
class ImportRunQuery {

    static final int RUNS = 30;
    static final int FINDINGS = 200;

    private static final Field<List<File>> FILES = multiset(select(
                            IMPORT_FILE.NAME,
                            IMPORT_FILE.KIND,
                            IMPORT_FILE.ENCODING,
                            IMPORT_FILE.LINES_TOTAL,
                            IMPORT_FILE.ADDED,
                            IMPORT_FILE.CHANGED,
                            IMPORT_FILE.UNCHANGED,
                            IMPORT_FILE.FAULTY,
                            IMPORT_FILE.REMOVED)
                    .from(IMPORT_FILE)
                    .where(IMPORT_FILE.RUN_ID.eq(IMPORT_RUN.ID))
                    .orderBy(IMPORT_FILE.POSITION))
            .convertFrom(rows -> rows.map(Records.mapping(File::new)));

    private final DSLContext dsl;

    ImportRunQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** One more than a page shows, so that it is known whether there are older ones. */
    List<ImportListView.Run> newest(@Nullable UUID before) {
        var runs = dsl.selectFrom(IMPORT_RUN)
                .where(before == null ? trueCondition() : IMPORT_RUN.ID.lt(before))
                .orderBy(IMPORT_RUN.ID.desc())
                .limit(RUNS + 1)
                .fetch();
        Map<UUID, List<ImportFileRecord>> files = dsl.selectFrom(IMPORT_FILE)
                .where(IMPORT_FILE.RUN_ID.in(runs.getValues(IMPORT_RUN.ID)))
                .orderBy(IMPORT_FILE.RUN_ID, IMPORT_FILE.POSITION)
                .fetchGroups(IMPORT_FILE.RUN_ID, ImportFileRecord.class);
        List<ImportListView.Run> rows = new ArrayList<>();
        for (var run : runs) {
            List<ImportFileRecord> own = files.getOrDefault(run.getId(), List.of());
            rows.add(new ImportListView.Run(
                    run.getId(),
                    run.getCreatedAt().toInstant(),
                    run.getAccountName(),
                    ImportState.valueOf(run.getState()),
                    own.stream()
                            .map(file -> new ImportListView.File(file.getName(), file.getKind()))
                            .toList(),
                    own.stream()
                            .mapToInt(file -> file.getAdded() + file.getChanged() + file.getRemoved())
                            .sum(),
                    own.stream().mapToInt(ImportFileRecord::getFaulty).sum()));
        }
        return rows;
    }

    /**
     * @param problemsAfter the number of the last problem on the page before; 0 for the first page
     * @param changesAfter likewise
     */
    Optional<ImportRunView> find(Viewer viewer, UUID id, int problemsAfter, int changesAfter) {
        return dsl.select(IMPORT_RUN.fields())
                .select(FILES)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(id))
                .fetchOptional()
                .map(found -> {
                    ImportRunRecord run = found.into(IMPORT_RUN);
                    List<File> files = found.get(FILES);
                    return new ImportRunView(
                            run.getId(),
                            run.getCreatedAt().toInstant(),
                            run.getAccountName(),
                            ImportState.valueOf(run.getState()),
                            ImportMode.valueOf(run.getMode()),
                            run.getFailure(),
                            viewer.accountId().equals(run.getAccountId()),
                            files,
                            problems(id, problemsAfter, files),
                            changes(id, changesAfter, files));
                });
    }

    private Findings<ProblemRow> problems(UUID run, int after, List<File> files) {
        return page(dsl.selectFrom(IMPORT_PROBLEM)
                .where(IMPORT_PROBLEM.RUN_ID.eq(run))
                .and(IMPORT_PROBLEM.NUMBER.gt(after))
                .orderBy(IMPORT_PROBLEM.NUMBER)
                .limit(FINDINGS + 1)
                .fetch(row -> new Numbered<>(
                        row.getNumber(),
                        new ProblemRow(
                                files.get(row.getPosition()).name(),
                                new Problem(
                                        row.getLineNumber(),
                                        row.getColumnName(),
                                        row.getValue(),
                                        row.getProblem(),
                                        List.of(row.getArguments()))))));
    }

    private Findings<ChangeRow> changes(UUID run, int after, List<File> files) {
        return page(dsl.selectFrom(IMPORT_CHANGE)
                .where(IMPORT_CHANGE.RUN_ID.eq(run))
                .and(IMPORT_CHANGE.NUMBER.gt(after))
                .orderBy(IMPORT_CHANGE.NUMBER)
                .limit(FINDINGS + 1)
                .fetch(row -> new Numbered<>(
                        row.getNumber(),
                        new ChangeRow(
                                files.get(row.getPosition()).name(),
                                new Change(
                                        row.getLineNumber(),
                                        row.getRecord(),
                                        row.getColumnName(),
                                        row.getOldValue(),
                                        row.getNewValue())))));
    }

    private static <T> Findings<T> page(List<Numbered<T>> found) {
        boolean last = found.size() <= FINDINGS;
        List<Numbered<T>> shown = last ? found : found.subList(0, FINDINGS);
        return new Findings<>(
                shown.stream().map(Numbered::row).toList(),
                last ? null : shown.getLast().number());
    }

    /** A row with its place in the order of the run. */
    private record Numbered<T>(int number, T row) {}
}
