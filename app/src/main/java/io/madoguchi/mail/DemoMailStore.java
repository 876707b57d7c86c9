package io.madoguchi.mail;

import static io.madoguchi.database.schema.Tables.DEMO_MAIL;

import io.madoguchi.access.Database;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/** In the demonstration nothing leaves the house: mails are kept where its users can read them. */
class DemoMailStore implements Transport {

    private final Database database;
    private final DSLContext dsl;
    private final Clock clock;

    DemoMailStore(Database database, DSLContext dsl, Clock clock) {
        this.database = database;
        this.dsl = dsl;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        database.asSystem("keep a mail of the demonstration", () -> {
            dsl.insertInto(DEMO_MAIL)
                    .set(DEMO_MAIL.MESSAGE_ID, mail.noticeId().toString())
                    .set(DEMO_MAIL.RECIPIENT, mail.to())
                    .set(DEMO_MAIL.SUBJECT, mail.subject())
                    .set(DEMO_MAIL.TEXT_BODY, mail.text())
                    .set(DEMO_MAIL.HTML_BODY, mail.html())
                    .set(DEMO_MAIL.SENT_AT, clock.instant().atOffset(ZoneOffset.UTC))
                    .onConflictDoNothing()
                    .execute();
        });
    }
}
