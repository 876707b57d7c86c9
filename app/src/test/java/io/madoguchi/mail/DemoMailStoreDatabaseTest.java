package io.madoguchi.mail;

import static io.madoguchi.database.schema.Tables.DEMO_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.testing.PortalTest;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DemoMailStoreDatabaseTest {

    @Autowired
    private Database database;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private Clock clock;

    @Test
    void aMailThatIsSentAgainIsKeptOnce() {
        UUID notice = UUID.randomUUID();
        Mail mail = new Mail(notice, "toi@aoba.example", "千葉 さくら", "件名 𠮷", "本文", "<p>本文", null);
        DemoMailStore store = new DemoMailStore(database, dsl, clock);

        store.send(mail);
        store.send(mail);

        assertThat(database.asSystem(
                        "a test",
                        () -> dsl.select(DEMO_MAIL.SUBJECT)
                                .from(DEMO_MAIL)
                                .where(DEMO_MAIL.MESSAGE_ID.eq(notice.toString()))
                                .fetch(DEMO_MAIL.SUBJECT)))
                .containsExactly("件名 𠮷");
    }
}
