package io.madoguchi.watch;

import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_COLLEAGUES;
import static io.madoguchi.database.schema.Tables.INQUIRY_ENTRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_SEEN;
import static io.madoguchi.database.schema.Tables.INQUIRY_WATCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.watch.Following.Person;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;

/** Columns for queries over inquiries, so that following costs a page no statement of its own. */
public final class WatchQuery {

    private static final OffsetDateTime EVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private static final Field<List<Person>> NAMED = multiset(
                    select(INQUIRY_WATCH.ACCOUNT_ID, INQUIRY_WATCH.ACCOUNT_NAME, inline(""))
                            .from(INQUIRY_WATCH)
                            .where(INQUIRY_WATCH.INQUIRY_ID.eq(INQUIRY.ID), INQUIRY_WATCH.STAFF.isFalse())
                            .orderBy(INQUIRY_WATCH.ADDED_AT, INQUIRY_WATCH.ACCOUNT_ID))
            .as("named")
            .convertFrom(rows -> rows.map(Records.mapping(Person::new)));

    private final Viewer viewer;
    private final Field<OffsetDateTime> seenAt;
    private final Field<Boolean> watches;
    private final Field<List<Person>> colleagues;

    private WatchQuery(Viewer viewer) {
        this.viewer = viewer;
        UUID me = viewer.accountId();
        seenAt = field(select(INQUIRY_SEEN.SEEN_AT)
                        .from(INQUIRY_SEEN)
                        .where(INQUIRY_SEEN.ACCOUNT_ID.eq(me), INQUIRY_SEEN.INQUIRY_ID.eq(INQUIRY.ID)))
                .as("seen_at");
        watches = field(exists(selectOne()
                        .from(INQUIRY_WATCH)
                        .where(INQUIRY_WATCH.INQUIRY_ID.eq(INQUIRY.ID), INQUIRY_WATCH.ACCOUNT_ID.eq(me))))
                .as("watches");
        var all = INQUIRY_COLLEAGUES.call(INQUIRY.ID);
        colleagues = multiset(select(all.ACCOUNT_ID, all.ACCOUNT_NAME, all.DEPARTMENT)
                        .from(all)
                        .where(INQUIRY.REPORTER_ID.eq(me)))
                .as("colleagues")
                .convertFrom(rows -> rows.map(Records.mapping(Person::new)));
    }

    public static WatchQuery of(Viewer viewer) {
        return new WatchQuery(viewer);
    }

    /** To be selected beside the columns of {@code inquiry}. */
    public List<Field<?>> fields() {
        return List.of(seenAt, watches, NAMED, colleagues);
    }

    /** What these columns say, in a row that has those of {@code inquiry} too. */
    public Following following(Record row) {
        OffsetDateTime seen = row.get(seenAt);
        return new Following(
                seen == null ? null : seen.toInstant(),
                viewer.accountId().equals(row.get(INQUIRY.REPORTER_ID))
                        || viewer.accountId().equals(row.get(INQUIRY.ASSIGNEE_ID)),
                row.get(watches),
                row.get(NAMED),
                row.get(colleagues));
    }

    /**
     * Whether an inquiry holds what others wrote since the viewer looked. Of those that he never opened, only such as concern
     * him are unread: his own, those that he watches, and for the desk those that nobody has.
     */
    public static Field<Boolean> unread(Viewer viewer) {
        UUID me = viewer.accountId();
        Field<OffsetDateTime> seen = field(select(INQUIRY_SEEN.SEEN_AT)
                .from(INQUIRY_SEEN)
                .where(INQUIRY_SEEN.ACCOUNT_ID.eq(me), INQUIRY_SEEN.INQUIRY_ID.eq(INQUIRY.ID)));
        Condition nobodys = viewer.may(Permission.TAKE_IN_INQUIRIES)
                ? INQUIRY.ASSIGNEE_ID.isNull().and(INQUIRY.CLOSED_AT.isNull())
                : noCondition();
        Condition concerns = INQUIRY.REPORTER_ID
                .eq(me)
                .or(INQUIRY.ASSIGNEE_ID.eq(me))
                .or(nobodys)
                .or(exists(selectOne()
                        .from(INQUIRY_WATCH)
                        .where(INQUIRY_WATCH.INQUIRY_ID.eq(INQUIRY.ID), INQUIRY_WATCH.ACCOUNT_ID.eq(me))));
        return field(exists(selectOne()
                        .from(INQUIRY_ENTRY)
                        .where(
                                INQUIRY_ENTRY.INQUIRY_ID.eq(INQUIRY.ID),
                                INQUIRY_ENTRY.AUTHOR_ID.isDistinctFrom(me),
                                INQUIRY_ENTRY.AT.gt(coalesce(seen, when(concerns, val(EVER)))))))
                .as("unread");
    }
}
