package io.madoguchi.watch;

import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_COLLEAGUES;
import static io.madoguchi.database.schema.Tables.INQUIRY_SEEN;
import static io.madoguchi.database.schema.Tables.INQUIRY_WATCH;
import static io.madoguchi.database.schema.Tables.NOTICE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.update;

import io.madoguchi.access.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who watches what, and what was seen. */
@Component
class WatchStore {

    private final DSLContext dsl;

    WatchStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param reporter null for a caller without an account */
    record Watched(UUID inquiry, UUID customer, @Nullable UUID reporter) {}

    /** Empty if there is none, or none for the viewer. */
    Optional<Watched> find(String number) {
        return dsl.select(INQUIRY.ID, INQUIRY.CUSTOMER_ID, INQUIRY.REPORTER_ID)
                .from(INQUIRY)
                .where(INQUIRY.NUMBER.eq(number))
                .fetchOptional(Records.mapping(Watched::new));
    }

    boolean isColleague(UUID inquiry, UUID account) {
        var colleagues = INQUIRY_COLLEAGUES.call(inquiry);
        return dsl.fetchExists(selectOne().from(colleagues).where(colleagues.ACCOUNT_ID.eq(account)));
    }

    boolean areColleagues(UUID inquiry, Collection<UUID> accounts) {
        var colleagues = INQUIRY_COLLEAGUES.call(inquiry);
        return dsl.fetchCount(selectOne().from(colleagues).where(colleagues.ACCOUNT_ID.in(accounts)))
                == accounts.size();
    }

    /** As {@link #add}, of several who do not watch it yet. */
    void addAll(Viewer by, Watched inquiry, Collection<UUID> accounts, Instant now) {
        dsl.batch(accounts.stream().map(each -> adding(by, inquiry, each, now)).toList())
                .execute();
    }

    /** The name and by whom are the database's matter. */
    boolean add(Viewer by, Watched inquiry, UUID account, Instant now) {
        return adding(by, inquiry, account, now).execute() == 1;
    }

    private Query adding(Viewer by, Watched inquiry, UUID account, Instant now) {
        return dsl.insertInto(INQUIRY_WATCH)
                .set(INQUIRY_WATCH.INQUIRY_ID, inquiry.inquiry())
                .set(INQUIRY_WATCH.CUSTOMER_ID, inquiry.customer())
                .set(INQUIRY_WATCH.ACCOUNT_ID, account)
                .set(INQUIRY_WATCH.ACCOUNT_NAME, "")
                .set(INQUIRY_WATCH.STAFF, by.isStaff())
                .set(INQUIRY_WATCH.ADDED_BY, by.accountId())
                .set(INQUIRY_WATCH.ADDED_AT, time(now))
                .onConflictDoNothing();
    }

    boolean remove(Watched inquiry, UUID account) {
        return dsl.deleteFrom(INQUIRY_WATCH)
                        .where(INQUIRY_WATCH.INQUIRY_ID.eq(inquiry.inquiry()), INQUIRY_WATCH.ACCOUNT_ID.eq(account))
                        .execute()
                == 1;
    }

    /** Never backwards: two windows may be open. Notices of it are read by that too, in the same statement. */
    void seen(UUID account, UUID inquiry, Instant newest, Instant now) {
        dsl.with(name("notices_read")
                        .as(update(NOTICE)
                                .set(NOTICE.READ_AT, time(now))
                                .where(
                                        NOTICE.RECIPIENT_ID.eq(account),
                                        NOTICE.INQUIRY_ID.eq(inquiry),
                                        NOTICE.READ_AT.isNull())
                                .returning(NOTICE.ID)))
                .insertInto(INQUIRY_SEEN)
                .set(INQUIRY_SEEN.ACCOUNT_ID, account)
                .set(INQUIRY_SEEN.INQUIRY_ID, inquiry)
                .set(INQUIRY_SEEN.SEEN_AT, time(newest))
                .onConflict(INQUIRY_SEEN.ACCOUNT_ID, INQUIRY_SEEN.INQUIRY_ID)
                .doUpdate()
                .set(INQUIRY_SEEN.SEEN_AT, excluded(INQUIRY_SEEN.SEEN_AT))
                .where(INQUIRY_SEEN.SEEN_AT.lt(excluded(INQUIRY_SEEN.SEEN_AT)))
                .execute();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
