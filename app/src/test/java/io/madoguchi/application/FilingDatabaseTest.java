package io.madoguchi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.access.Database;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Rows;
import io.madoguchi.work.JobsByHand;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.2: the functions by which somebody without an account files, confirms and answers an application")
class FilingDatabaseTest {

    private static final String CONTENT = """
            {"company": "会社", "reference": "C0001", "applicant": {"familyName": "姓", "givenName": "名", "familyNameKana": "",
             "givenNameKana": "", "department": "", "telephone": "", "mail": "x@y.example"}, "accounts": [], "engagements": [],
             "remarks": "", "consents": {}}""";

    private static final String NOW = "timestamptz '2026-11-24 10:00+09'";

    @Autowired
    private Database database;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private ApplicationLinkStore links;

    @Autowired
    private JobsByHand jobs;

    private final UUID id = UUID.randomUUID();
    private final UUID formKey = UUID.randomUUID();

    @Test
    void oneFormIsOneApplicationThatNobodySeesYet() {
        Record first = file(id, CONTENT, "'{a@b.example}'").getFirst();
        Record second = file(UUID.randomUUID(), CONTENT, "'{a@b.example}'").getFirst();

        assertThat(first.get("fresh")).isEqualTo(true);
        assertThat(second.get("fresh")).isEqualTo(false);
        assertThat(second.get("number")).isEqualTo(first.get("number"));
        assertThat(Rows.text("select state from application where id = ?", id)).isEqualTo("UNCONFIRMED");
        assertThat(Rows.count("application_step where application_id = ? and kind = 'FILED'", id))
                .isEqualTo(1);
        assertThatThrownBy(() -> asPublic("select * from application")).hasMessageContaining("permission denied");
    }

    @Test
    void whatIsTooMuchOrNoApplicationIsRefused() {
        assertThatThrownBy(() -> file(id, "[]", "'{a@b.example}'")).hasMessageContaining("content_is_small");
        assertThatThrownBy(() -> file(id, "{\"x\":\"" + "y".repeat(300_001) + "\"}", "'{a@b.example}'"))
                .hasMessageContaining("content_is_small");
        assertThatThrownBy(() -> file(id, CONTENT, "'{}'")).hasMessageContaining("application_accounts");
        assertThatThrownBy(() -> file(id, CONTENT, "array_fill('a@b.example'::text, '{31}')"))
                .hasMessageContaining("application_accounts");
    }

    @Test
    void aLinkIsFoundUntilItIsUsedOrHasExpiredAndConfirmsOnce() {
        file(id, CONTENT, "'{a@b.example}'");
        link("CONFIRM", "one");
        link("CONFIRM", "two");
        assertThat(find("one", "0 minutes").getFirst().get("purpose")).isEqualTo("CONFIRM");
        assertThat(find("one", "60 minutes")).isEmpty();
        assertThat(find("three", "0 minutes")).isEmpty();
        assertThat(confirm("one", "61 minutes")).as("expired").isEmpty();

        assertThat(confirm("one", "1 minute").getFirst().get("id")).isEqualTo(id);
        assertThat(confirm("one", "1 minute")).as("used").isEmpty();
        assertThat(confirm("two", "1 minute")).as("used with the other").isEmpty();
        assertThat(Rows.text("select state || version from application where id = ?", id))
                .isEqualTo("OPEN1");
        assertThat(Rows.text(
                        "select c.code from application a join customer c on c.id = a.customer_id where a.id = ?", id))
                .isEqualTo("C0001");
    }

    @Test
    void anAnswerIsTakenOnceWhileItIsAskedForAndNoConfirmationIsOne() {
        file(id, CONTENT, "'{a@b.example}'");
        link("CONFIRM", "confirm");
        link("ANSWER", "answer");
        assertThat(answer("answer")).as("not asked").isEmpty();
        confirm("confirm", "1 minute");
        Rows.run("update application set state = 'ASKED' where id = ?", id);
        assertThat(find("answer", "1 minute").getFirst().get("purpose")).isEqualTo("ANSWER");
        assertThat(answer("confirm")).as("another purpose").isEmpty();

        assertThat(answer("answer").getFirst().get("id")).isEqualTo(id);
        assertThat(answer("answer")).as("used").isEmpty();
        assertThat(Rows.text("select state || version || mails[1] from application where id = ?", id))
                .isEqualTo("OPEN2c@d.example");
        assertThat(Accounts.texts("select kind from application_step where application_id = ?", id))
                .containsExactlyInAnyOrder("FILED", "CONFIRMED", "ANSWERED");
    }

    @Test
    void whatNobodyConfirmedIsForgottenWithItsLinks() {
        file(id, CONTENT, "'{a@b.example}'");
        link("CONFIRM", "forgotten");
        Instant filed = Instant.parse("2026-11-24T01:00:00Z");
        database.asSystem("a test", () -> links.forgetUnconfirmed(filed));
        assertThat(Rows.count("application where id = ?", id)).isEqualTo(1);

        database.asSystem("a test", () -> links.forgetUnconfirmed(filed.plusSeconds(1)));
        assertThat(Rows.count("application where id = ?", id)).isZero();
        assertThat(Rows.count("application_link where application_id = ?", id)).isZero();
        jobs.run();
    }

    private Result<Record> file(UUID application, String content, String mails) {
        return asPublic(
                "select * from application_file('%s', '%s', '20261124', 'ja', 'x@y.example', '姓 名', '%s'::jsonb, %s, '', 'C0001', '', %s)"
                        .formatted(application, formKey, content, mails, NOW));
    }

    private void link(String purpose, String token) {
        asSystem("select application_link_create('%s', '%s', sha256('%s'::bytea), %s, %s + interval '1 hour')"
                .formatted(id, purpose, token + id, NOW, NOW));
    }

    private Result<Record> find(String token, String later) {
        return asPublic("select * from application_link_find(sha256('%s'::bytea), %s + interval '%s')"
                .formatted(token + id, NOW, later));
    }

    private Result<Record> confirm(String token, String later) {
        return asPublic("select * from application_confirm(sha256('%s'::bytea), gen_random_uuid(), %s + interval '%s')"
                .formatted(token + id, NOW, later));
    }

    private Result<Record> answer(String token) {
        return asPublic(
                "select * from application_answer(sha256('%s'::bytea), gen_random_uuid(), '姓 名', '答', '%s', '{c@d.example}', '', 'C0001', %s)"
                        .formatted(token + id, CONTENT, NOW));
    }

    private Result<Record> asPublic(String sql) {
        return database.asPublic(() -> dsl.fetch(sql));
    }

    private Result<Record> asSystem(String sql) {
        return database.asSystem("a test", () -> dsl.fetch(sql));
    }
}
