package io.madoguchi.mail;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.NOTICE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;

import io.madoguchi.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices and the people they go to; for the program itself, because nobody may read another's. */
@Component
class NoticeStore {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;

    NoticeStore(DSLContext dsl, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives the ids of the new ones: who already has a notice of the event is left out, as is who no longer exists. */
    List<UUID> add(String event, UUID subjectId, Collection<UUID> recipients) {
        List<UUID> existing = dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(Set.copyOf(recipients)))
                .fetch(ACCOUNT.ID);
        if (existing.isEmpty()) {
            return List.of();
        }
        var insert = dsl.insertInto(
                NOTICE, NOTICE.ID, NOTICE.EVENT, NOTICE.SUBJECT_ID, NOTICE.RECIPIENT_ID, NOTICE.CREATED_AT);
        for (UUID recipient : existing) {
            insert = insert.values(ids.next(), event, subjectId, recipient, now());
        }
        return insert.onConflictDoNothing().returning(NOTICE.ID).fetch(NOTICE.ID);
    }

    /** Empty if it is settled. */
    Optional<Notice> findOpen(UUID id) {
        return dsl.select(NOTICE.ID, NOTICE.EVENT, NOTICE.SUBJECT_ID, NOTICE.RECIPIENT_ID)
                .from(NOTICE)
                .where(NOTICE.ID.eq(id), NOTICE.OUTCOME.isNull())
                .fetchOptional(Records.mapping(Notice::new));
    }

    Addressee addressee(UUID account) {
        return dsl.select(coalesce(CUSTOMER.NAME, ""), ACCOUNT.DEPARTMENT, ACCOUNT.FAMILY_NAME, ACCOUNT.GIVEN_NAME)
                .from(ACCOUNT.leftJoin(CUSTOMER).on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER_ID)))
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle(Records.mapping(Addressee::new));
    }

    void settle(UUID id, Notice.Outcome outcome) {
        dsl.update(NOTICE)
                .set(NOTICE.OUTCOME, outcome.name())
                .set(NOTICE.SETTLED_AT, now())
                .where(NOTICE.ID.eq(id), NOTICE.OUTCOME.isNull())
                .execute();
    }

    /** From now on it stands in its recipient's inbox; as long as he can see the inquiry, if it is about one. */
    void show(UUID id, Letter letter, Letter.Link link, @Nullable UUID customer) {
        UUID thread = letter.thread();
        dsl.update(NOTICE)
                .set(NOTICE.REFERENCE, letter.reference())
                .set(NOTICE.TOPIC, letter.topic())
                .set(NOTICE.PATH, link.path())
                .set(NOTICE.CUSTOMER_ID, customer)
                .set(NOTICE.INQUIRY_ID, select(INQUIRY.ID).from(INQUIRY).where(INQUIRY.ID.eq(thread)))
                .where(NOTICE.ID.eq(id))
                .execute();
    }

    private OffsetDateTime now() {
        Instant instant = clock.instant();
        return instant.atOffset(ZoneOffset.UTC);
    }
}
