package io.madoguchi.mail;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;
import static io.madoguchi.database.schema.Tables.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.kernel.Ids;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.TestClock;
import io.madoguchi.work.Jobs;
import io.madoguchi.work.JobsByHand;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M7.1 mail, rendered as its recipient when it is sent")
class MailsDatabaseTest {

    @Autowired
    private Mails mails;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobsByHand byHand;

    @Autowired
    private Database database;

    @Autowired
    private Viewers viewers;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private TestClock clock;

    @Autowired
    private Ids ids;

    private final PostOffice post = PostOffice.shared();

    /** Each test has its own recipients' notices; those of earlier ones would swallow its mails. */
    @BeforeEach
    void begin() {
        byHand.run();
        system(() ->
                dsl.deleteFrom(NOTICE).where(NOTICE.EVENT.startsWith("test.")).execute());
    }

    @Test
    void aCustomersActWritesOneJobAndTheDeskGetsTheMail() throws Exception {
        UUID device = aobaDevice();
        int before = mailsTo(Cast.DESK, device).size();

        database.as(viewer(Cast.AOBA_ADMINISTRATOR), () -> mails.fanOut(DeviceLetters.EVENT, device));
        assertThat(byHand.open(FanOut.TASK)).isEqualTo(1);
        byHand.run();

        List<MimeMessage> arrived = mailsTo(Cast.DESK, device);
        assertThat(arrived).hasSize(before + 1);
        assertThat(arrived.getLast().getSubject())
                .isEqualTo("[Customer Service Portal] " + code(device) + " – 髙﨑①㈱𠮷の件");
        assertThat(outcomes(device)).containsOnly("SENT");
    }

    @Test
    void eachReadsHisOwnLanguage() {
        UUID device = device(DEVICE.CUSTOMER_ID.eq(viewer(Cast.TOKAI_INQUIRIES).customerId()));

        notify(device, Cast.TOKAI_INQUIRIES, Cast.TOKAI_ADMINISTRATOR);
        byHand.run();

        assertThat(post.to(Cast.TOKAI_INQUIRIES, code(device) + " – About ①㈱髙﨑𠮷"))
                .hasSize(1);
        assertThat(post.to(Cast.TOKAI_ADMINISTRATOR, code(device) + " – 髙﨑①㈱𠮷の件"))
                .hasSize(1);
    }

    @Test
    void aMailOfARolledBackTransactionIsNotSent() {
        UUID device = aobaDevice();
        int before = mailsTo(Cast.DESK, device).size();

        assertThatThrownBy(() -> database.as(viewer(Cast.AOBA_ADMINISTRATOR), () -> {
                    mails.fanOut(DeviceLetters.EVENT, device);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        byHand.run();

        assertThat(mailsTo(Cast.DESK, device)).hasSize(before);
    }

    @Test
    void anHourWithoutMailServerLosesAndDoublesNothing() {
        UUID aoba = viewer(Cast.AOBA_INQUIRIES).customerId();
        List<UUID> devices = system(() -> dsl.select(DEVICE.ID)
                .from(DEVICE)
                .where(DEVICE.CUSTOMER_ID.eq(aoba))
                .limit(12)
                .fetch(DEVICE.ID));
        List<Integer> before = devices.stream()
                .map(device -> mailsTo(Cast.AOBA_INQUIRIES, device).size())
                .toList();
        post.close();
        try {
            devices.forEach(device -> notify(device, Cast.AOBA_INQUIRIES));
            for (int minutes = 0; minutes < 60; minutes += 2) {
                byHand.run();
                clock.advance(Duration.ofMinutes(2));
            }
            assertThat(byHand.open(SendJob.TASK)).isEqualTo(12);
        } finally {
            post.open();
        }
        clock.advance(Duration.ofMinutes(10));
        byHand.run();
        byHand.run();

        assertThat(byHand.open(SendJob.TASK)).isZero();
        assertThat(devices.stream()
                        .map(device -> mailsTo(Cast.AOBA_INQUIRIES, device).size()))
                .isEqualTo(before.stream().map(count -> count + 1).toList());
    }

    @Test
    void nobodyIsToldTwice() {
        UUID device = aobaDevice();
        int before = mailsTo(Cast.AOBA_INQUIRIES, device).size();

        notify(device, Cast.AOBA_INQUIRIES, Cast.AOBA_INQUIRIES);
        notify(device, Cast.AOBA_INQUIRIES);
        byHand.run();
        notify(device, Cast.AOBA_INQUIRIES);
        byHand.run();

        assertThat(mailsTo(Cast.AOBA_INQUIRIES, device)).hasSize(before + 1);
    }

    @Test
    void aSecondCallWithOtherRecipientsReachesThemToo() {
        UUID device = aobaDevice();
        int before = mailsTo(Cast.AOBA_CONTRACTS, device).size();

        notify(device, Cast.AOBA_INQUIRIES);
        notify(device, Cast.AOBA_CONTRACTS);
        byHand.run();

        assertThat(mailsTo(Cast.AOBA_CONTRACTS, device)).hasSize(before + 1);
    }

    @Test
    void aStrangerGetsNothing() {
        UUID device = aobaDevice();

        notify(device, Cast.TOKAI_ADMINISTRATOR);
        byHand.run();

        assertThat(mailsTo(Cast.TOKAI_ADMINISTRATOR, device)).isEmpty();
        assertThat(outcomes(device)).containsExactly("WITHHELD");
    }

    @Test
    void aRightWithdrawnBeforeTheMailLeavesCounts() {
        UUID device = device(DEVICE.ENGAGEMENT_ID.in(viewer(Cast.AOBA_CORE_ONLY).engagements()));
        UUID account = account(Cast.AOBA_CORE_ONLY);
        UUID group = system(() -> dsl.select(MEMBERSHIP.GROUP_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                .fetchSingle(MEMBERSHIP.GROUP_ID));

        notify(device, Cast.AOBA_CORE_ONLY);
        system(() -> dsl.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                .execute());
        try {
            byHand.run();
        } finally {
            system(() -> dsl.execute("insert into membership values (?, ?, '2026-01-05 00:00Z')", group, account));
        }

        assertThat(mailsTo(Cast.AOBA_CORE_ONLY, device)).isEmpty();
        assertThat(outcomes(device)).containsExactly("WITHHELD");
    }

    @Test
    void whoHasLeftGetsNothing() {
        UUID device = aobaDevice();
        int before = mailsTo(Cast.AOBA_CONTRACTS, device).size();

        notify(device, Cast.AOBA_CONTRACTS);
        status(Cast.AOBA_CONTRACTS, "SUSPENDED");
        try {
            byHand.run();
        } finally {
            status(Cast.AOBA_CONTRACTS, "ACTIVE");
        }

        assertThat(mailsTo(Cast.AOBA_CONTRACTS, device)).hasSize(before);
        assertThat(outcomes(device)).containsExactly("WITHHELD");
    }

    @Test
    void aMemberOfAResellersGroupIsToldOfHisPartOnly() { // M6.4
        Viewer southport = viewer(Cast.SOUTHPORT_ADMINISTRATOR);
        UUID part = device(DEVICE.CUSTOMER_ID.eq(southport.customerId()).and(DEVICE.ENGAGEMENT_ID.isNotNull()));
        UUID rest = device(DEVICE.CUSTOMER_ID.eq(southport.customerId()).and(DEVICE.ENGAGEMENT_ID.isNull()));

        notify(part, Cast.MIRAI_ADMINISTRATOR);
        notify(rest, Cast.MIRAI_ADMINISTRATOR);
        byHand.run();

        assertThat(mailsTo(Cast.MIRAI_ADMINISTRATOR, part)).hasSize(1);
        assertThat(mailsTo(Cast.MIRAI_ADMINISTRATOR, rest)).isEmpty();
    }

    @Test
    void aRepeatAfterACrashBearsTheSameMessageId() throws Exception {
        UUID device = aobaDevice();
        notify(device, Cast.AOBA_INQUIRIES);
        byHand.run();
        int sent = mailsTo(Cast.AOBA_INQUIRIES, device).size();
        UUID notice = system(() -> {
            dsl.update(NOTICE)
                    .setNull(NOTICE.OUTCOME)
                    .setNull(NOTICE.SETTLED_AT)
                    .where(NOTICE.SUBJECT_ID.eq(device))
                    .execute();
            return dsl.select(NOTICE.ID)
                    .from(NOTICE)
                    .where(NOTICE.SUBJECT_ID.eq(device))
                    .fetchSingle(NOTICE.ID);
        });

        system(() -> {
            jobs.enqueue(SendJob.TASK, notice.toString(), notice.toString(), clock.instant());
            return notice;
        });
        byHand.run();

        List<MimeMessage> both = mailsTo(Cast.AOBA_INQUIRIES, device);
        assertThat(both).hasSize(sent + 1);
        assertThat(both.getLast().getMessageID())
                .isEqualTo(both.get(sent - 1).getMessageID())
                .contains(notice.toString());
    }

    @Test
    void aMailToAnAccountAboutItselfMayNeedWhatTheAccountMayNot() throws Exception {
        UUID subject = ids.next();
        UUID recipient = account(Cast.AOBA_INQUIRIES);

        database.asPublic(() -> {
            mails.enqueueFor(
                    AccountLetters.EVENT, subject, recipient, clock.instant().plus(Duration.ofMinutes(5)));
            return subject;
        });
        byHand.run();
        assertThat(post.to(Cast.AOBA_INQUIRIES, subject.toString())).isEmpty();

        clock.advance(Duration.ofMinutes(6));
        byHand.run();
        assertThat(post.to(Cast.AOBA_INQUIRIES, subject.toString())).hasSize(1);
    }

    private void notify(UUID device, String... recipients) {
        List<UUID> accounts = List.of(recipients).stream().map(this::account).toList();
        database.as(viewer(Cast.DESK), () -> mails.notify(DeviceLetters.EVENT, device, accounts));
    }

    private List<MimeMessage> mailsTo(String address, UUID device) {
        return post.to(address, code(device));
    }

    private UUID aobaDevice() {
        return device(DEVICE.CUSTOMER_ID.eq(viewer(Cast.AOBA_ADMINISTRATOR).customerId()));
    }

    private UUID device(Condition condition) {
        return system(() -> dsl.select(DEVICE.ID)
                .from(DEVICE)
                .where(condition)
                .orderBy(DEVICE.CODE)
                .limit(1)
                .fetchSingle(DEVICE.ID));
    }

    private String code(UUID device) {
        return system(() ->
                dsl.select(DEVICE.CODE).from(DEVICE).where(DEVICE.ID.eq(device)).fetchSingle(DEVICE.CODE));
    }

    private List<String> outcomes(UUID device) {
        return system(() -> dsl.select(NOTICE.OUTCOME)
                .from(NOTICE)
                .where(NOTICE.SUBJECT_ID.eq(device))
                .fetch(NOTICE.OUTCOME));
    }

    private void status(String mail, String status) {
        system(() -> dsl.update(ACCOUNT)
                .set(ACCOUNT.STATUS, status)
                .where(ACCOUNT.MAIL.eq(mail))
                .execute());
    }

    private Viewer viewer(String mail) {
        return viewers.find(account(mail), null).orElseThrow();
    }

    private UUID account(String mail) {
        return system(() -> dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.MAIL.eq(mail))
                .fetchSingle(ACCOUNT.ID));
    }

    private <T> T system(Supplier<T> work) {
        return database.asSystem("a test", work);
    }
}
