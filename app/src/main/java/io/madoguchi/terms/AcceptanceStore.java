package io.madoguchi.terms;

import static io.madoguchi.database.schema.Tables.TERMS_ACCEPTANCE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who has accepted what; in the person's own transaction. */
@Component
class AcceptanceStore {

    private final DSLContext dsl;

    AcceptanceStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Accepted> of(UUID account) {
        return dsl.select(TERMS_ACCEPTANCE.DOCUMENT, TERMS_ACCEPTANCE.VERSION)
                .from(TERMS_ACCEPTANCE)
                .where(TERMS_ACCEPTANCE.ACCOUNT_ID.eq(account))
                .fetch(row -> new Accepted(Document.valueOf(row.value1()), row.value2()));
    }

    void add(UUID account, Edition edition, Instant at, String address) {
        dsl.insertInto(TERMS_ACCEPTANCE)
                .set(TERMS_ACCEPTANCE.ACCOUNT_ID, account)
                .set(TERMS_ACCEPTANCE.DOCUMENT, edition.document().name())
                .set(TERMS_ACCEPTANCE.VERSION, edition.version())
                .set(TERMS_ACCEPTANCE.SHA256, edition.sha256())
                .set(TERMS_ACCEPTANCE.ACCEPTED_AT, at.atOffset(ZoneOffset.UTC))
                .set(TERMS_ACCEPTANCE.ADDRESS, address)
                .onConflictDoNothing()
                .execute();
    }

    record Accepted(Document document, String version) {
        boolean is(Edition edition) {
            return document == edition.document() && version.equals(edition.version());
        }
    }
}
