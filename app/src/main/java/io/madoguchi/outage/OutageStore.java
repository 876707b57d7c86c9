package io.madoguchi.outage;

import static io.madoguchi.database.schema.Sequences.OUTAGE_NUMBER;
import static io.madoguchi.database.schema.Tables.OUTAGE;
import static io.madoguchi.database.schema.Tables.OUTAGE_ENTRY;

import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes wide-area incidents and what is told of them. */
@Component
class OutageStore {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final DSLContext dsl;

    OutageStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param restored it is over */
    record Known(UUID id, String number, boolean restored) {}

    String insert(UUID id, OutageForm form, @Nullable Instant until, Instant now) {
        String number =
                String.format(Locale.ROOT, "W-%s-%04d", DAY.format(now.atZone(Words.ZONE)), dsl.nextval(OUTAGE_NUMBER));
        dsl.insertInto(OUTAGE)
                .set(OUTAGE.ID, id)
                .set(OUTAGE.NUMBER, number)
                .set(OUTAGE.TITLE, form.title())
                .set(OUTAGE.AFFECTED, form.affected())
                .set(OUTAGE.RESTORATION_DUE_AT, time(until))
                .set(OUTAGE.CREATED_AT, time(now))
                .execute();
        return number;
    }

    /** Locked until the end of the transaction, so that nobody is linked or told while it is restored. */
    Optional<Known> lock(String number) {
        return dsl.selectFrom(OUTAGE)
                .where(OUTAGE.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(row -> new Known(row.getId(), row.getNumber(), row.getRestoredAt() != null));
    }

    void state(UUID outage, Instant until) {
        dsl.update(OUTAGE)
                .set(OUTAGE.RESTORATION_DUE_AT, time(until))
                .where(OUTAGE.ID.eq(outage))
                .execute();
    }

    void restore(UUID outage, Instant now) {
        dsl.update(OUTAGE)
                .set(OUTAGE.RESTORED_AT, time(now))
                .where(OUTAGE.ID.eq(outage))
                .execute();
    }

    void tell(Viewer by, UUID id, UUID outage, OutageEntry entry) {
        dsl.insertInto(OUTAGE_ENTRY)
                .set(OUTAGE_ENTRY.ID, id)
                .set(OUTAGE_ENTRY.OUTAGE_ID, outage)
                .set(OUTAGE_ENTRY.KIND, entry.kind().name())
                .set(OUTAGE_ENTRY.AT, time(entry.at()))
                .set(OUTAGE_ENTRY.AUTHOR_ID, by.accountId())
                .set(OUTAGE_ENTRY.AUTHOR_NAME, by.fullName())
                .set(OUTAGE_ENTRY.TEXT, entry.text())
                .set(OUTAGE_ENTRY.RESTORATION_DUE_AT, time(entry.restorationDueAt()))
                .execute();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
