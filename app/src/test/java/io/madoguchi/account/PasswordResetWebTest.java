package io.madoguchi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.mail.Letter;
import io.madoguchi.shell.Pages;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.8 a new password by a link in a mail")
class PasswordResetWebTest {

    private static final String NEW = "correct horse battery staple";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Database database;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Pages pages;

    @Autowired
    private PasswordLinkMail linkMail;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private TestClock clock;

    private final PostOffice post = PostOffice.shared();
    private String mail;
    private UUID account;

    @BeforeEach
    void ownAccount() {
        mail = "reset-" + UUID.randomUUID() + "@aoba.example";
        account = Accounts.agent(mail);
    }

    @Test
    void theAnswerIsTheSameWhetherTheAccountExistsOrNot() {
        Visitor visitor = visitors.anonymous();
        visitor.get("/password/forgot");
        Answer known = visitor.post("/password/forgot", "mail", mail);
        Answer unknown = visitor.post("/password/forgot", "mail", "nobody@aoba.example");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(known.text().replace(mail, "")).isEqualTo(unknown.text().replace("nobody@aoba.example", ""));
        assertThat(known.statements()).isEqualTo(unknown.statements());
    }

    @Test
    void anIncompleteAddressIsToldWithTheTextKept() {
        Visitor visitor = visitors.anonymous();
        visitor.get("/password/forgot");
        Answer answer = visitor.post("/password/forgot", "mail", "kanri@");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select("input[name=mail]").val()).isEqualTo("kanri@");
    }

    @Test
    void theLinkComesByMailAndItsUseIsConfirmedByMail() throws Exception {
        Visitor visitor = visitors.anonymous();
        visitor.get("/password/forgot");
        visitor.post("/password/forgot", "mail", mail.replace('@', '＠'));
        visitor.post("/password/forgot", "mail", "nobody@aoba.example");
        jobs.run();

        assertThat(post.to("nobody@aoba.example", "")).isEmpty();
        List<MimeMessage> mails = post.to(mail, "パスワード設定のご案内");
        assertThat(mails).hasSize(1);
        Matcher path = Pattern.compile("/password/reset\\?token=[\\w-]+").matcher(text(mails.getFirst()));
        assertThat(path.find()).isTrue();
        assertThat(reset(visitor, path.group(), NEW).location()).isEqualTo("/login?reset");

        jobs.run();
        assertThat(post.to(mail, "パスワード変更のお知らせ")).hasSize(1);
    }

    @Test
    void theLinkSetsAPasswordOnceOpensTheLockAndEndsAllSessions() {
        Visitor elsewhere = visitors.fresh(mail);
        Accounts.run("update credential set failures = 10, locked_until = '2100-01-01' where account_id = ?", account);
        String path = link();
        Visitor visitor = visitors.anonymous();
        assertThat(visitor.get(path).document().select("#username").val()).isEqualTo(mail);

        assertThat(reset(visitor, path, NEW).location()).isEqualTo("/login?reset");
        assertThat(visitor.get("/login?reset").text()).contains("新しいパスワードを設定しました");
        assertThat(elsewhere.get("/profile").location()).startsWith("/login");
        visitor.signIn(mail, NEW);
        assertThat(visitor.get("/profile").status()).isEqualTo(200);

        assertThat(visitors.anonymous().get(path).status()).as("used up").isEqualTo(410);
        assertThat(reset(visitors.anonymous(), path, NEW).status()).isEqualTo(410);
        assertThat(Accounts.texts("select action from audit_entry where account_id = ? order by id", account))
                .contains("password.reset");
    }

    @Test
    void aLinkEndsAfterAnHour() {
        String path = link();
        clock.advance(Duration.ofMinutes(59));
        assertThat(visitors.anonymous().get(path).status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(2));
        Answer late = visitors.anonymous().get(path);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.document().select("a[href=/password/forgot]")).isNotEmpty();
    }

    @Test
    void anAlteredLinkIsNone() {
        assertThat(visitors.anonymous().get(link() + "x").status()).isEqualTo(410);
        assertThat(visitors.anonymous().get("/password/reset").status()).isEqualTo(410);
    }

    @Test
    void aNewLinkLeavesTheOlderGoodButUsingOneEndsAll() {
        String first = link();
        String second = link();
        assertThat(visitors.anonymous().get(first).status()).isEqualTo(200);

        reset(visitors.anonymous(), second, NEW);
        assertThat(visitors.anonymous().get(first).status()).isEqualTo(410);
    }

    @Test
    void aWeakPasswordIsRefusedWithItsReasonAndTheLinkStaysGood() {
        String path = link();
        Answer answer = reset(visitors.anonymous(), path, mail);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("メールアドレスから推測される");
        assertThat(answer.document().select("input[type=password]").eachAttr("value"))
                .isEmpty();
        assertThat(visitors.anonymous().get(path).status()).isEqualTo(200);
    }

    @Test
    void theSecretStandsInTheMailAlone() {
        String secret = link().replaceAll(".*token=", "");

        assertThat(Accounts.texts(
                        "select encode(token_hash, 'escape') from password_link where account_id = ?", account))
                .hasSize(1)
                .noneMatch(hash -> hash.contains(secret));
    }

    @Test
    void whoWasRefusedByTheLimitsSignsInAfterHisReset() {
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");
        for (int i = 0; i < 31; i++) {
            visitor.post("/login", "username", mail, "password", "wrong");
        }
        assertThat(visitor.post("/login", "username", mail, "password", Cast.PASSWORD)
                        .location())
                .isEqualTo("/login?refused");

        reset(visitors.anonymous(), link(), NEW);
        visitor.signIn(mail, NEW);
    }

    @Test
    void aSuspendedAccountGetsNoLink() {
        Viewer viewer = viewers.find(account, null).orElseThrow();
        Accounts.suspend(account);

        assertThat(letter(viewer)).isNull();
    }

    private static String text(MimeMessage mail) throws Exception {
        return text(mail.getContent());
    }

    private static String text(Object content) throws Exception {
        if (content instanceof MimeMultipart parts) {
            return text(parts.getBodyPart(0).getContent());
        }
        return String.valueOf(content);
    }

    private Answer reset(Visitor visitor, String path, String password) {
        visitor.get(path);
        visitor.get("/login");
        return visitor.post(
                "/password/reset", "token", path.replaceAll(".*token=", ""), "password", password, "again", password);
    }

    private String link() {
        Letter letter = letter(viewers.find(account, null).orElseThrow());
        return Objects.requireNonNull(Objects.requireNonNull(letter).link()).path();
    }

    private @Nullable Letter letter(Viewer viewer) {
        return database.<@Nullable Letter>asSystem(
                "a test",
                () -> linkMail.render(viewer, UUID.randomUUID(), pages.words(Locale.JAPANESE))
                        .orElse(null));
    }
}
