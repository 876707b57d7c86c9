package io.madoguchi.notification;

import static io.madoguchi.database.schema.Tables.NOTICE;
import static io.madoguchi.database.schema.Tables.NOTICE_DIGEST_HOUR;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices that wait for the mail of the day. */
@Component
class DigestStore {

    private final DSLContext dsl;

    DigestStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param customer the organisation that its notices are about; null for the vendor's people */
    record Waiting(UUID recipient, @Nullable UUID customer, int hour) {}

    record Held(String event, UUID subject) {}

    List<Waiting> waiting() {
        return dsl.selectDistinct(
                        NOTICE.RECIPIENT_ID,
                        NOTICE.CUSTOMER_ID,
                        coalesce(NOTICE_DIGEST_HOUR.HOUR, inline(ChoiceStore.USUAL_HOUR)))
                .from(NOTICE)
                .leftJoin(NOTICE_DIGEST_HOUR)
                .on(NOTICE_DIGEST_HOUR.ACCOUNT_ID.eq(NOTICE.RECIPIENT_ID))
                .where(NOTICE.OUTCOME.eq(inline("HELD")))
                .fetch(Records.mapping(Waiting::new));
    }

    /** Puts what was held before then into a digest; false if there is nothing. */
    boolean gather(UUID digest, Waiting waiting, Instant before) {
        return dsl.update(NOTICE)
                        .set(NOTICE.OUTCOME, "DIGEST")
                        .set(NOTICE.DIGEST_ID, digest)
                        .where(
                                NOTICE.OUTCOME.eq(inline("HELD")),
                                NOTICE.RECIPIENT_ID.eq(waiting.recipient()),
                                NOTICE.CUSTOMER_ID.isNotDistinctFrom(waiting.customer()),
                                NOTICE.SETTLED_AT.lt(before.atOffset(ZoneOffset.UTC)))
                        .execute()
                > 0;
    }

    List<Held> of(UUID digest) {
        return dsl.select(NOTICE.EVENT, NOTICE.SUBJECT_ID)
                .from(NOTICE)
                .where(NOTICE.DIGEST_ID.eq(digest))
                .orderBy(NOTICE.CREATED_AT, NOTICE.ID)
                .fetch(Records.mapping(Held::new));
    }

    @Nullable
    UUID customer(UUID digest) {
        return dsl.select(NOTICE.CUSTOMER_ID)
                .from(NOTICE)
                .where(NOTICE.DIGEST_ID.eq(digest))
                .limit(1)
                .fetchOne(NOTICE.CUSTOMER_ID);
    }
}
