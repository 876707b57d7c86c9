package io.madoguchi.intake;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.RecurringJob;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.1 drafts of a report are kept on the server")
class DraftWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private List<RecurringJob> jobs;

    @Autowired
    private TestClock clock;

    @Test
    void aDraftIsResumedOnAnotherComputerAndGoneAfterItIsSent() {
        String mail = writer();
        Visitor here = visitors.as(mail);
        ReportTyped typed = ReportTyped.incident(here).with("device", "D000024 D000025");
        Answer saved = typed.save(file("panic.log"));
        assertThat(saved.status()).isEqualTo(303);

        Visitor there = visitors.fresh(mail);
        Answer list = there.get("/inquiries/new");
        assertThat(list.document().select("#drafts a").text()).isEqualTo(typed.field("subject"));
        assertThat(list.text()).contains("下書き（1件）", "添付 1個");
        assertThat(list.statements()).isLessThanOrEqualTo(8);
        Answer resumed = there.get(list.document().select("#drafts a").attr("href"));
        ReportTyped again = ReportTyped.on(there, resumed);
        assertThat(again.typed()).isEqualTo(typed.typed());
        assertThat(again.field("form_key")).isEqualTo(typed.field("form_key"));

        String number = again.report();
        assertThat(there.get("/inquiries/" + number).text()).contains("panic.log");
        assertThat(there.get("/inquiries/new").document().select("#drafts")).isEmpty();
        // A page that was left open saves late: that brings no draft back.
        assertThat(again.autosave().text()).contains("送信済み");
        assertThat(drafts(mail)).isZero();
    }

    @Test
    void twoWindowsOverwriteNothingOfEachOther() {
        String mail = writer();
        Visitor visitor = visitors.as(mail);
        ReportTyped first = ReportTyped.incident(visitor).with("subject", "はじめ");
        first.save(file("a.log"));
        String page = "/inquiries/new?draft=" + first.field("form_key");
        ReportTyped one = ReportTyped.on(visitor, visitor.get(page));
        ReportTyped other = ReportTyped.on(visitor, visitor.get(page));

        assertThat(one.with("subject", "窓1").autosave().document().select("[data-apart]"))
                .isEmpty();
        // Its own next save follows, even if it has not read the answer to the one before.
        assertThat(one.with("subject", "窓1つづき").autosave().document().select("[data-apart]"))
                .isEmpty();
        Answer apart = other.with("subject", "窓2").autosave();
        assertThat(apart.text()).contains("別の下書きとして保存しました");
        assertThat(drafts(mail)).isEqualTo(2);
        String path = apart.document().select("#draft").attr("data-apart");
        Answer own = visitor.get(path);
        assertThat(ReportTyped.on(visitor, own).field("subject")).isEqualTo("窓2");
        assertThat(own.text()).contains("a.log");
        Answer kept = visitor.get(page);
        assertThat(ReportTyped.on(visitor, kept).field("subject")).isEqualTo("窓1つづき");
        assertThat(kept.text()).contains("a.log");
    }

    @Test
    void aReportSentFromOneWindowLeavesWhatAnotherHasWritten() {
        String mail = writer();
        Visitor visitor = visitors.as(mail);
        ReportTyped first = ReportTyped.incident(visitor);
        first.save();
        String page = "/inquiries/new?draft=" + first.field("form_key");
        ReportTyped idle = ReportTyped.on(visitor, visitor.get(page));
        ReportTyped busy = ReportTyped.on(visitor, visitor.get(page));
        busy.with("subject", "書き足した件名").autosave();

        idle.report();
        assertThat(drafts(mail)).isEqualTo(1);
        ReportTyped left = ReportTyped.on(visitor, visitor.get(page));
        assertThat(left.field("subject")).isEqualTo("書き足した件名");
        // Its key has become the other report: it goes on under another one.
        Answer anew = left.confirm();
        assertThat(anew.status()).isEqualTo(409);
        assertThat(ReportTyped.on(visitor, anew).report()).isNotEmpty();
    }

    @Test
    void theDraftFollowsWhatIsTypedBeforeTheConfirmation() {
        String mail = writer();
        Visitor visitor = visitors.as(mail);
        ReportTyped typed = ReportTyped.incident(visitor);
        typed.save();
        Answer resumed = visitor.get("/inquiries/new?draft=" + typed.field("form_key"));
        ReportTyped.on(visitor, resumed).with("subject", "確認の前に直した件名").confirm();
        assertThat(visitor.get("/inquiries/new").document().select("#drafts a").text())
                .isEqualTo("確認の前に直した件名");
    }

    @Test
    void anEmptyFormIsNoDraft() {
        String mail = writer();
        Visitor visitor = visitors.as(mail);
        assertThat(ReportTyped.by(visitor).autosave().status()).isEqualTo(200);
        assertThat(ReportTyped.by(visitor).save().location()).isEqualTo("/inquiries/new");
        assertThat(drafts(mail)).isZero();
    }

    @Test
    void aDraftIsDiscardedWithItsFiles() {
        String mail = writer();
        Visitor visitor = visitors.as(mail);
        ReportTyped typed = ReportTyped.incident(visitor);
        typed.save(file("a.log"));
        visitor.post("/inquiries/new/draft/removal", "draft", typed.field("form_key"));
        assertThat(drafts(mail)).isZero();
        assertThat(Rows.count("upload where form_key = ?::uuid", typed.field("form_key")))
                .isZero();
    }

    @Test
    void aDraftIsItsWritersOwn() {
        Visitor writer = visitors.as(writer());
        ReportTyped typed = ReportTyped.incident(writer).with("subject", "他人には見えない");
        typed.save();
        for (String mail : List.of(AOBA_ADMINISTRATOR, TOKAI_ADMINISTRATOR, DESK)) {
            Visitor stranger = visitors.as(mail);
            assertThat(stranger.get("/inquiries/new?draft=" + typed.field("form_key"))
                            .status())
                    .as(mail)
                    .isEqualTo(404);
            stranger.post("/inquiries/new/draft/removal", "draft", typed.field("form_key"));
        }
        assertThat(writer.get("/inquiries/new").text()).contains("他人には見えない");
    }

    @Test
    @DisplayName("M6.4 a draft is opened in the organisation for which it was written")
    void aDraftBelongsToTheOrganisationInView() {
        Visitor mirai = visitors.fresh(MIRAI_ADMINISTRATOR);
        ReportTyped typed = ReportTyped.by(mirai).with("subject", "自社の下書き");
        typed.save();
        String southport = Rows.text("select id from customer where code = 'C0005'");
        mirai.post("/organisation", "organisation", southport);

        assertThat(mirai.get("/inquiries/new").text()).doesNotContain("自社の下書き");
        assertThat(mirai.get("/inquiries/new?draft=" + typed.field("form_key")).status())
                .isEqualTo(404);
        mirai.post("/inquiries/new/draft/removal", "draft", typed.field("form_key"));
        assertThat(Rows.count("report_draft where form_key = ?::uuid", typed.field("form_key")))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("M6.3 what was lost meanwhile is taken out with a clear word")
    void whatWasLostMeanwhileIsTakenOutAndNotNamed() {
        String mail = writer();
        Visitor visitor = visitors.as(mail);
        ReportTyped typed = ReportTyped.incident(visitor)
                .with("device", "D000001 D000002")
                .with("contract", "ABC1234086")
                .with("behalf", Accounts.idOf(AOBA_CORE_ONLY).toString());
        typed.save();
        Rows.run("""
                insert into membership select g.id, a.id, now() from account a, engagement_group g
                  join engagement e on e.id = g.engagement_id join customer c on c.id = e.customer_id
                 where a.mail = ? and e.name = '社内ネットワーク案件' and c.code = 'C0001'""", mail);

        Visitor later = visitors.fresh(mail);
        Answer opened = later.get("/inquiries/new?draft=" + typed.field("form_key"));
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text())
                .contains("現在ご覧になれないものを", "対象機器", "対象の契約", "関係する方")
                .doesNotContain("PW41DUX5WCDT", "ABC1234086", "𠮷田");
        assertThat(opened.body()).doesNotContain("D000001", "ABC1234086");
        assertThat(ReportTyped.on(later, opened).field("subject")).isEqualTo(typed.field("subject"));
    }

    @Test
    void aDraftIsKeptWithItsFilesForThirtyDays() {
        Instant before = clock.instant();
        String mail = writer();
        ReportTyped typed = ReportTyped.incident(visitors.as(mail));
        typed.save(file("a.log"));
        try {
            clock.advance(Duration.ofDays(29));
            clearAway();
            assertThat(drafts(mail)).isEqualTo(1);
            assertThat(Rows.count("upload where form_key = ?::uuid", typed.field("form_key")))
                    .isEqualTo(1);
            clock.advance(Duration.ofDays(2));
            clearAway();
            assertThat(drafts(mail)).isZero();
            assertThat(Rows.count("upload where form_key = ?::uuid", typed.field("form_key")))
                    .isZero();
        } finally {
            clock.goTo(before);
        }
    }

    @Test
    void filesAreSentOneByOneAndTakenOutAgain() {
        Visitor visitor = visitors.as(writer());
        String key = ReportTyped.by(visitor).field("form_key");
        Answer sent = visitor.postFiles("/uploads", List.of(file("画面.png")), "form_key", key);
        assertThat(sent.status()).isEqualTo(200);
        String id = sent.document().select("[name=remove]").attr("value");
        Answer refused = visitor.postFiles(
                "/uploads", List.of(new FilePart("files", "run.exe", new byte[] {'M', 'Z'})), "form_key", key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("受け取れない種類", "画面.png");
        assertThat(visitors.as(TOKAI_ADMINISTRATOR)
                        .post("/uploads/removal", "form_key", key, "remove", id)
                        .status())
                .isEqualTo(404);
        Answer removed = visitor.post("/uploads/removal", "form_key", key, "remove", id);
        assertThat(removed.text()).doesNotContain("画面.png");
    }

    private void clearAway() {
        jobs.stream()
                .filter(job ->
                        List.of("intake.draft-expiry", "storage.unused-files").contains(job.task()))
                .forEach(RecurringJob::run);
    }

    private static String writer() {
        String mail = UUID.randomUUID() + "@drafts.aoba.example";
        Accounts.agent(mail);
        return mail;
    }

    private static long drafts(String mail) {
        return Rows.count("report_draft d join account a on a.id = d.account_id where a.mail = ?", mail);
    }

    private static FilePart file(String name) {
        return new FilePart("files", name, "text".getBytes(StandardCharsets.UTF_8));
    }
}
