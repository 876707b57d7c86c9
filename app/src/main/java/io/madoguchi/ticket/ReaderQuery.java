package io.madoguchi.ticket;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.INQUIRY;

import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads in which language an inquiry's answers are read: that of its reporter. Only for vendor staff. */
@Component
class ReaderQuery {

    private final DSLContext dsl;

    ReaderQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Japanese for a caller without an account. */
    Locale language(UUID inquiry) {
        return dsl.select(ACCOUNT.LANGUAGE)
                .from(INQUIRY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(INQUIRY.REPORTER_ID))
                .where(INQUIRY.ID.eq(inquiry))
                .fetchOptional(row -> Locale.of(row.value1()))
                .orElse(Locale.JAPANESE);
    }
}
