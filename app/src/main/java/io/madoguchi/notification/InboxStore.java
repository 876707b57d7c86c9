package io.madoguchi.notification;

import static io.madoguchi.database.schema.Tables.NOTICE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Paging;
import io.madoguchi.kernel.Slice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The viewer's own notices. */
@Component
class InboxStore {

    static final int PAGE = 50;

    private final DSLContext dsl;

    InboxStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Slice<InboxRow> page(Viewer viewer, Paging paging) {
        boolean backward = paging.backward();
        List<InboxRow> found = dsl.select(
                        NOTICE.ID, NOTICE.REFERENCE, NOTICE.TOPIC, NOTICE.CREATED_AT, NOTICE.READ_AT.isNull())
                .from(NOTICE)
                .where(own(viewer), beyond(paging))
                .orderBy(
                        backward ? NOTICE.CREATED_AT.asc() : NOTICE.CREATED_AT.desc(),
                        backward ? NOTICE.ID.asc() : NOTICE.ID.desc())
                .limit(PAGE + 1)
                .fetch(row -> new InboxRow(
                        row.value1(), row.value2(), row.value3(), row.value4().toInstant(), row.value5()));
        return paging.slice(found, PAGE, InboxRow::keys);
    }

    /** Where it leads; empty if there is no such notice, or none for the viewer. */
    Optional<String> open(Viewer viewer, UUID notice, Instant now) {
        Optional<String> path = dsl.select(NOTICE.PATH)
                .from(NOTICE)
                .where(own(viewer), NOTICE.ID.eq(notice))
                .fetchOptional(NOTICE.PATH);
        path.ifPresent(found -> read(viewer, NOTICE.ID.eq(notice), now));
        return path;
    }

    void readAll(Viewer viewer, Instant now) {
        read(viewer, noCondition(), now);
    }

    private void read(Viewer viewer, Condition which, Instant now) {
        dsl.update(NOTICE)
                .set(NOTICE.READ_AT, now.atOffset(ZoneOffset.UTC))
                .where(own(viewer), which, NOTICE.READ_AT.isNull())
                .execute();
    }

    private static Condition own(Viewer viewer) {
        return NOTICE.RECIPIENT_ID.eq(viewer.accountId()).and(NOTICE.TOPIC.isNotNull());
    }

    private static Condition beyond(Paging paging) {
        if (paging.isFirst()) {
            return noCondition();
        }
        var place = row(NOTICE.CREATED_AT, NOTICE.ID);
        var at = Instant.parse(paging.keys().get(0)).atOffset(ZoneOffset.UTC);
        UUID id = UUID.fromString(paging.keys().get(1));
        return paging.backward() ? place.greaterThan(at, id) : place.lessThan(at, id);
    }

    static boolean reads(List<String> keys) {
        try {
            Instant.parse(keys.get(0));
            UUID.fromString(keys.get(1));
            return keys.size() == 2;
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
