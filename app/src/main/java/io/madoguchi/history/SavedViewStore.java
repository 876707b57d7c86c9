package io.madoguchi.history;

import static io.madoguchi.database.schema.Tables.SAVED_VIEW;

import io.madoguchi.access.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Loads and saves the viewer's own views of lists. */
@Component
class SavedViewStore {

    private final DSLContext dsl;

    SavedViewStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<SavedView> of(Viewer viewer) {
        return dsl.select(SAVED_VIEW.ID, SAVED_VIEW.NAME, SAVED_VIEW.QUERY)
                .from(SAVED_VIEW)
                .where(SAVED_VIEW.ACCOUNT_ID.eq(viewer.accountId()))
                .orderBy(SAVED_VIEW.CREATED_AT, SAVED_VIEW.ID)
                .fetch(row -> new SavedView(row.value1(), row.value2(), row.value3()));
    }

    /** The same name again means the new filters. */
    void save(Viewer viewer, SavedView view, Instant now) {
        dsl.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.ID, view.id())
                .set(SAVED_VIEW.ACCOUNT_ID, viewer.accountId())
                .set(SAVED_VIEW.NAME, view.name())
                .set(SAVED_VIEW.QUERY, view.query())
                .set(SAVED_VIEW.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .onConflict(SAVED_VIEW.ACCOUNT_ID, SAVED_VIEW.NAME)
                .doUpdate()
                .set(SAVED_VIEW.QUERY, view.query())
                .execute();
    }

    /** False if the viewer has no such view. */
    boolean remove(Viewer viewer, UUID id) {
        return dsl.deleteFrom(SAVED_VIEW)
                        .where(SAVED_VIEW.ID.eq(id), SAVED_VIEW.ACCOUNT_ID.eq(viewer.accountId()))
                        .execute()
                == 1;
    }
}
