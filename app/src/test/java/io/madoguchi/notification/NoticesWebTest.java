package io.madoguchi.notification;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M7.1 how people are told: at once, once a day, in the portal, not at all")
class NoticesWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private TestClock clock;

    @Autowired
    private DailyDigest digest;

    private final String mail = "notices-" + UUID.randomUUID() + "@aoba.example";
    private UUID account;
    private Visitor colleague;
    private String number;

    @BeforeEach
    void watchAnInquiry() {
        account = Accounts.agent(mail);
        colleague = visitors.fresh(mail);
        number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        // The receipt goes to those who follow it when it is sent: not yet to him.
        jobs.run();
        TicketForm.of(colleague, number, "watch").done();
    }

    @Test
    void eachKindGoesTheWayThatWasChosen() throws Exception {
        choose("inquiry.message", "DAILY", "inquiry.assigned", "PORTAL", "inquiry.restoration", "NONE");
        Instant before = clock.instant();
        assign();
        message("一つ目");
        message("二つ目");
        TicketForm.of(visitors.as(ENGINEER), number, "restoration-outlook")
                .with("until", "2026-11-30T17:00")
                .done();
        jobs.run();

        assertThat(PostOffice.shared().to(mail, number)).isEmpty();
        assertThat(topics(colleague.get("/inbox")))
                .contains("担当者決定のお知らせ", "新しい連絡のお知らせ")
                .doesNotContain("復旧見込み");
        assertThat(bell(colleague.get("/"))).isEqualTo("3");
        try {
            digest.run();
            jobs.run();
            assertThat(PostOffice.shared().to(mail, "本日のお知らせ")).isEmpty();
            clock.goTo(Instant.parse("2026-11-29T00:01:00Z"));
            digest.run();
            jobs.run();
            digest.run();
            jobs.run();
        } finally {
            clock.goTo(before.plusSeconds(60));
        }
        assertThat(PostOffice.shared().to(mail, ""))
                .singleElement()
                .satisfies(daily -> assertThat(daily.getSubject()).contains("本日のお知らせ（2件）"));
    }

    @Test
    void aDigestTellsOnlyWhatTheRecipientMaySeeWhenItIsSent() {
        choose("inquiry.message", "DAILY");
        Instant before = clock.instant();
        assign();
        message("見えなくなるもの");
        jobs.run();
        assertThat(topics(colleague.get("/inbox"))).contains(number);
        Rows.run("update account set scope = 'ENGAGEMENTS' where id = ?", account);
        Answer inbox = colleague.get("/inbox");
        assertThat(inbox.text()).contains("お知らせはまだありません").doesNotContain(number);
        assertThat(bell(inbox)).isEmpty();
        try {
            clock.goTo(Instant.parse("2026-11-29T00:01:00Z"));
            digest.run();
            jobs.run();
        } finally {
            clock.goTo(before.plusSeconds(60));
        }
        assertThat(PostOffice.shared().to(mail, "本日のお知らせ")).isEmpty();
    }

    @Test
    void aNoticeLeadsToItsInquiryAndIsReadThenAsAllAreOnceTheInquiryIsOpened() {
        assign();
        message("読んでください");
        jobs.run();
        Answer inbox = colleague.get("/inbox");
        assertThat(inbox.document().select("li .turn-unread")).hasSize(2);
        assertThat(inbox.statements()).isLessThanOrEqualTo(8);
        String first = inbox.document().select("main li > a").attr("href");
        assertThat(colleague.get(first).location()).isEqualTo("/inquiries/" + number);
        assertThat(bell(colleague.get("/inbox"))).isEqualTo("1");
        assertThat(visitors.as(AOBA_ADMINISTRATOR).get(first).status()).isEqualTo(404);

        colleague.get("/inquiries/" + number);
        assertThat(bell(colleague.get("/inbox"))).isEmpty();

        message("もう一つ");
        jobs.run();
        assertThat(bell(colleague.get("/inbox"))).isEqualTo("1");
        assertThat(colleague.post("/inbox/read").status()).isEqualTo(303);
        assertThat(bell(colleague.get("/inbox"))).isEmpty();
    }

    @Test
    void theReceiptIsAlwaysMailedAndLinksThatOpenAnAccountStandInNoInbox() {
        choose("inquiry.reported", "NONE");
        String own = ReportTyped.incident(colleague).report();
        Visitor anybody = visitors.anonymous();
        anybody.get("/password/forgot");
        anybody.post("/password/forgot", "mail", mail);
        jobs.run();

        assertThat(PostOffice.shared().to(mail, own)).hasSize(1);
        assertThat(colleague.get("/profile/notices").document().select("select[name=inquiry.reported]"))
                .isEmpty();
        assertThat(Rows.count("notice where recipient_id = ? and path like '/password%'", account))
                .isZero();
        assertThat(Rows.count("notice where recipient_id = ? and topic is null and outcome = 'SENT'", account))
                .isEqualTo(1);
    }

    @Test
    void everyMailOfAnInquiryHasBothPartsAndTheHeadersThatHoldThreadsAndStopLoops() throws Exception {
        assign();
        message("ご確認ください");
        TicketForm.of(visitors.as(ENGINEER), number, "workaround")
                .with("text", "切替")
                .done();
        TicketForm.of(visitors.as(ENGINEER), number, "restoration")
                .with("text", "原因")
                .done();
        TicketForm.of(visitors.as(AOBA_INQUIRIES), number, "closure").done();
        TicketForm.of(visitors.as(AOBA_INQUIRIES), number, "reopening")
                .with("text", "再発")
                .done();
        jobs.run();

        var mails = PostOffice.shared().to(mail, number);
        assertThat(mails).hasSizeGreaterThanOrEqualTo(6);
        assertThat(mails.stream().map(each -> header(each, "Message-ID")).distinct())
                .hasSameSizeAs(mails);
        assertThat(mails.stream().map(each -> header(each, "References")).distinct())
                .hasSize(1);
        for (MimeMessage each : mails) {
            assertThat(header(each, "In-Reply-To")).isEqualTo(header(each, "References"));
            assertThat(header(each, "Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(header(each, "X-Auto-Response-Suppress")).isEqualTo("All");
            assertThat(each.getSubject()).startsWith("[Customer Service Portal] " + number + " – ");
            String raw = new String(each.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(raw)
                    .contains("Content-Type: text/plain; charset=UTF-8", "Content-Type: text/html; charset=UTF-8");
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return String.valueOf(mail.getHeader(name, null));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nobodyIsAskedAboutMailsThatHeNeverGets() {
        String staffsOnly =
                "select[name=inquiry.contract-check], select[name=visit.requested], select[name=part.requested]";
        assertThat(visitors.as(DESK).get("/profile/notices").document().select(staffsOnly))
                .hasSize(3);
        assertThat(colleague.get("/profile/notices").document().select("select[name=visit.planned]"))
                .hasSize(1);
        assertThat(colleague.get("/profile/notices").document().select(staffsOnly))
                .isEmpty();
    }

    private void choose(String... ways) {
        colleague.get("/profile/notices");
        assertThat(colleague.post("/profile/notices", ways).status()).isEqualTo(303);
        assertThat(colleague
                        .get("/profile/notices")
                        .document()
                        .select("select[name=" + ways[0] + "] option[selected]")
                        .val())
                .isIn(ways[1], "");
    }

    private void assign() {
        TicketForm.of(visitors.as(DESK), number, "intake").done();
        String miura = visitors.as(DESK)
                .get("/inquiries/" + number)
                .document()
                .select("#engineer option:contains(三浦)")
                .val();
        TicketForm.of(visitors.as(DESK), number, "assignment")
                .with("engineer", miura)
                .done();
    }

    private void message(String text) {
        TicketForm.of(visitors.as(ENGINEER), number, "messages")
                .with("text", text)
                .done();
    }

    private static String topics(Answer inbox) {
        return inbox.document().select("main li").text();
    }

    private static String bell(Answer page) {
        return page.document().select("header .bell .count").text();
    }
}
