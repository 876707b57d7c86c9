package io.madoguchi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.account.NewAccounts.Outcome;
import io.madoguchi.account.NewAccounts.Wanted;
import io.madoguchi.kernel.MailAddress;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.3 a new account and the mail that invites its owner")
class InvitationsWebTest {

    private static final String SUBJECT = "[Customer Service Portal]新規アカウント登録通知";
    private static final String PASSWORD = "correct horse battery staple";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Database database;

    @Autowired
    private Viewers viewers;

    @Autowired
    private NewAccounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private TestClock clock;

    private final PostOffice post = PostOffice.shared();
    private MailAddress mail;

    @BeforeEach
    void ownAddress() {
        mail = MailAddress.of("new-" + UUID.randomUUID() + "@aoba.example");
    }

    @Test
    void theMailBearsTheSubjectThatIsLaidDownAndItsLinkOpensTheAccountOnce() throws Exception {
        made(Cast.AOBA_ADMINISTRATOR, "ja");
        jobs.run();

        List<MimeMessage> mails = post.to(mail.value(), "");
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().getSubject()).isEqualTo(SUBJECT);
        String path = link(mails.getFirst());
        assertThat(redeem(path).location()).isEqualTo("/login?reset");
        visitors.anonymous().signIn(mail.value(), PASSWORD);
        Answer again = redeem(path);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.document().select("a[href=/password/forgot]")).isNotEmpty();
    }

    @Test
    void whoReadsEnglishIsInvitedInEnglish() throws Exception {
        made(Cast.AOBA_ADMINISTRATOR, "en");
        jobs.run();

        assertThat(post.to(mail.value(), "").getFirst().getSubject())
                .isEqualTo("[Customer Service Portal] Your new account");
    }

    @Test
    void sendingAgainMakesTheFormerLinkLeadNowhere() throws Exception {
        UUID account = made(Cast.AOBA_ADMINISTRATOR, "ja");
        jobs.run();
        String former = link(post.to(mail.value(), SUBJECT).getFirst());
        assertThat(send(Cast.AOBA_ADMINISTRATOR, account)).isTrue();

        assertThat(visitors.anonymous().get(former).status())
                .as("before the new mail has left")
                .isEqualTo(410);
        jobs.run();
        String newer = link(post.to(mail.value(), SUBJECT).getLast());
        assertThat(visitors.anonymous().get(former).status()).isEqualTo(410);
        assertThat(redeem(newer).location()).isEqualTo("/login?reset");
        assertThat(send(Cast.AOBA_ADMINISTRATOR, account))
                .as("who has a password needs no invitation")
                .isFalse();
    }

    @Test
    void ofTwoMailsThatHaveNotLeftOnlyTheNewerLeaves() {
        UUID account = made(Cast.AOBA_ADMINISTRATOR, "ja");
        send(Cast.AOBA_ADMINISTRATOR, account);
        jobs.run();

        assertThat(post.to(mail.value(), SUBJECT)).hasSize(1);
    }

    @Test
    void afterThreeDaysTheLinkIsDeadAndItsOwnerCanAskForAnother() throws Exception {
        made(Cast.AOBA_ADMINISTRATOR, "ja");
        jobs.run();
        String path = link(post.to(mail.value(), SUBJECT).getFirst());
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(71));
        assertThat(visitors.anonymous().get(path).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(2));

        assertThat(visitors.anonymous().get(path).status()).isEqualTo(410);
        Visitor owner = visitors.anonymous();
        owner.get("/password/forgot");
        owner.post("/password/forgot", "mail", mail.value());
        jobs.run();
        String asked = link(post.to(mail.value(), "パスワード設定のご案内").getFirst());
        assertThat(redeem(asked).location()).isEqualTo("/login?reset");
        clock.goTo(before);
    }

    @Test
    void aMailThatHasNotLeftBeforeASuspensionDoesNotLeave() {
        UUID account = made(Cast.AOBA_ADMINISTRATOR, "ja");
        Accounts.suspend(account);
        jobs.run();

        assertThat(post.to(mail.value(), "")).isEmpty();
    }

    @Test
    void anAddressThatSomebodyHasIsTaken() {
        UUID account = made(Cast.AOBA_ADMINISTRATOR, "ja");
        Viewer viewer = viewer(Cast.TOKAI_ADMINISTRATOR);
        Outcome outcome =
                database.as(viewer, () -> accounts.add(viewer, wanted(viewer, AccountKind.INQUIRY_AGENT, "ja")));

        assertThat(outcome).isEqualTo(new Outcome.AddressTaken(mail));
        assertThat(Accounts.texts("select customer_id::text from account where id = ?", account))
                .containsExactly(String.valueOf(viewer(Cast.AOBA_ADMINISTRATOR).homeId()));
    }

    @Test
    void theDeskMakesAccountsOfCustomersAndSalesOnlyThoseOfTheirOwn() {
        UUID aoba = viewer(Cast.AOBA_ADMINISTRATOR).customerId();
        UUID own = UUID.fromString(Accounts.texts(
                        "select c.id::text from customer c join account a on a.id = sales_representative_id"
                                + " where a.mail = ? order by c.code",
                        Cast.SALES)
                .getFirst());
        UUID other = UUID.fromString(Accounts.texts(
                        "select c.id::text from customer c join account a on a.id = sales_representative_id"
                                + " where a.mail <> ? order by c.code",
                        Cast.SALES)
                .getFirst());
        assertThat(make(Cast.DESK, aoba)).isInstanceOf(Outcome.Made.class);
        mail = MailAddress.of("of-sales-" + mail);
        assertThat(make(Cast.SALES, own)).isInstanceOf(Outcome.Made.class);
        mail = MailAddress.of("not-" + mail);
        assertThatThrownBy(() -> make(Cast.SALES, other)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> make(Cast.ENGINEER, aoba)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> make(Cast.AOBA_INQUIRIES, aoba)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> make(Cast.TOKAI_ADMINISTRATOR, aoba)).isInstanceOf(DataAccessException.class);
    }

    private Outcome make(String by, UUID company) {
        Viewer viewer = viewer(by);
        Wanted wanted = new Wanted(
                company, AccountKind.INQUIRY_AGENT, true, Set.of(), mail, "新規", "花子", "シンキ", "ハナコ", "", "", "ja");
        return database.as(viewer, () -> {
            Outcome outcome = accounts.add(viewer, wanted);
            if (outcome instanceof Outcome.Made made) {
                invitations.send(made.account());
            }
            return outcome;
        });
    }

    private UUID made(String by, String language) {
        Viewer viewer = viewer(by);
        return database.as(viewer, () -> {
            Outcome.Made made =
                    (Outcome.Made) accounts.add(viewer, wanted(viewer, AccountKind.INQUIRY_AGENT, language));
            invitations.send(made.account());
            return made.account();
        });
    }

    private boolean send(String by, UUID account) {
        return database.as(viewer(by), () -> invitations.send(account));
    }

    private Wanted wanted(Viewer viewer, AccountKind kind, String language) {
        return new Wanted(
                viewer.customerId(), kind, true, Set.of(), mail, "新規", "花子", "シンキ", "ハナコ", "情報部", "", language);
    }

    private Viewer viewer(String of) {
        return viewers.find(Accounts.idOf(of), null).orElseThrow();
    }

    private Answer redeem(String path) {
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");
        return visitor.post(
                "/password/reset", "token", path.replaceAll(".*token=", ""), "password", PASSWORD, "again", PASSWORD);
    }

    private static String link(MimeMessage mail) throws Exception {
        Matcher path = Pattern.compile("/password/reset\\?token=[\\w-]+").matcher(text(mail.getContent()));
        assertThat(path.find()).isTrue();
        return path.group();
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts
                ? text(parts.getBodyPart(0).getContent())
                : String.valueOf(content);
    }
}
