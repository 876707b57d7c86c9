package io.madoguchi.demo;

import static io.madoguchi.database.schema.Tables.DEMO_MAIL;

import io.madoguchi.access.Database;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Reads the mails of the demonstration, which belong to nobody. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
class DemoMailQuery {

    private final Database database;
    private final DSLContext dsl;

    DemoMailQuery(Database database, DSLContext dsl) {
        this.database = database;
        this.dsl = dsl;
    }

    List<DemoMail> newest(int limit) {
        return database.asSystem(
                "show the mails of the demonstration",
                () -> select().orderBy(DEMO_MAIL.ID.desc()).limit(limit).fetch(Records.mapping(DemoMailQuery::mail)));
    }

    Optional<DemoMail> find(long id) {
        return database.asSystem(
                "show a mail of the demonstration",
                () -> select().where(DEMO_MAIL.ID.eq(id)).fetchOptional(Records.mapping(DemoMailQuery::mail)));
    }

    private SelectJoinStep<org.jooq.Record6<Long, String, String, String, String, OffsetDateTime>> select() {
        return dsl.select(
                        DEMO_MAIL.ID,
                        DEMO_MAIL.RECIPIENT,
                        DEMO_MAIL.SUBJECT,
                        DEMO_MAIL.TEXT_BODY,
                        DEMO_MAIL.HTML_BODY,
                        DEMO_MAIL.SENT_AT)
                .from(DEMO_MAIL);
    }

    private static DemoMail mail(Long id, String to, String subject, String text, String html, OffsetDateTime sentAt) {
        return new DemoMail(id, to, subject, text, html, sentAt.toInstant());
    }
}
