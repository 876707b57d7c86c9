package io.madoguchi.intake;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.REPORT_DRAFT;
import static io.madoguchi.database.schema.Tables.UPLOAD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import io.madoguchi.access.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves the viewer's drafts of reports in the organisation in view. */
@Component
@SuppressWarnings("NullAway")
class DraftStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final Field<Integer> FILES = field(selectCount()
            .from(UPLOAD)
            .where(UPLOAD.ACCOUNT_ID.eq(REPORT_DRAFT.ACCOUNT_ID), UPLOAD.FORM_KEY.eq(REPORT_DRAFT.FORM_KEY)));

    /** The drafts of an account, newest first, beside its columns. */
    static final Field<List<Stored>> OWN = multiset(select(
                            REPORT_DRAFT.FORM_KEY,
                            REPORT_DRAFT.VERSION,
                            REPORT_DRAFT.FIELDS,
                            REPORT_DRAFT.SAVED_AT,
                            FILES)
                    .from(REPORT_DRAFT)
                    .where(REPORT_DRAFT.ACCOUNT_ID.eq(ACCOUNT.ID))
                    .orderBy(REPORT_DRAFT.SAVED_AT.desc(), REPORT_DRAFT.FORM_KEY))
            .convertFrom(rows -> rows.map(row -> new Stored(
                    row.value1(),
                    row.value2(),
                    JSON.readValue(row.value3().data(), FIELDS),
                    row.value4().toInstant(),
                    row.value5())));

    private final DSLContext dsl;

    DraftStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What a form has written last. */
    record Stored(UUID key, int version, Map<String, String> fields, Instant savedAt, int files) {}

    /** Newest first. */
    List<Stored> list(Viewer viewer) {
        return dsl.select(OWN)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(viewer.accountId()))
                .fetchSingle(OWN);
    }

    Optional<Stored> find(Viewer viewer, UUID key) {
        return list(viewer).stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /**
     * By the form that wrote it last, or from what stands there.
     *
     * @return the version that it has now; empty if there is none, or somebody else has written meanwhile
     */
    Optional<Integer> update(Viewer viewer, UUID key, UUID editor, int seen, Map<String, String> fields, Instant now) {
        return dsl.update(REPORT_DRAFT)
                .set(REPORT_DRAFT.EDITOR, editor)
                .set(REPORT_DRAFT.VERSION, REPORT_DRAFT.VERSION.plus(1))
                .set(REPORT_DRAFT.FIELDS, JSONB.jsonb(JSON.writeValueAsString(fields)))
                .set(REPORT_DRAFT.SAVED_AT, now.atOffset(ZoneOffset.UTC))
                .where(is(viewer, key), isOf(editor, seen))
                .returning(REPORT_DRAFT.VERSION)
                .fetchOptional(REPORT_DRAFT.VERSION);
    }

    /** False if there is one with this key. */
    boolean insert(Viewer viewer, UUID key, UUID editor, Map<String, String> fields, Instant now) {
        return dsl.insertInto(REPORT_DRAFT)
                        .set(REPORT_DRAFT.ACCOUNT_ID, viewer.accountId())
                        .set(REPORT_DRAFT.FORM_KEY, key)
                        .set(REPORT_DRAFT.CUSTOMER_ID, viewer.customerId())
                        .set(REPORT_DRAFT.EDITOR, editor)
                        .set(REPORT_DRAFT.VERSION, 1)
                        .set(REPORT_DRAFT.FIELDS, JSONB.jsonb(JSON.writeValueAsString(fields)))
                        .set(REPORT_DRAFT.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(REPORT_DRAFT.SAVED_AT, now.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean delete(Viewer viewer, UUID key) {
        return dsl.deleteFrom(REPORT_DRAFT).where(is(viewer, key)).execute() > 0;
    }

    /** As {@link #update}: by the form that wrote it last, or that has seen what stands there. */
    void deleteOf(Viewer viewer, UUID key, UUID editor, int seen) {
        dsl.deleteFrom(REPORT_DRAFT).where(is(viewer, key), isOf(editor, seen)).execute();
    }

    int deleteSavedBefore(Instant time) {
        return dsl.deleteFrom(REPORT_DRAFT)
                .where(REPORT_DRAFT.SAVED_AT.lt(time.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    private static Condition isOf(UUID editor, int seen) {
        return REPORT_DRAFT.EDITOR.eq(editor).or(REPORT_DRAFT.VERSION.eq(seen));
    }

    private static Condition is(Viewer viewer, UUID key) {
        return REPORT_DRAFT.ACCOUNT_ID.eq(viewer.accountId()).and(REPORT_DRAFT.FORM_KEY.eq(key));
    }
}
