package io.madoguchi.ticket;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.2 M1.3 an inquiry is followed from the report to its closure")
class TicketWebTest {

    @Autowired
    private Visitors visitors;

    private Visitor customer;
    private Visitor desk;
    private Visitor engineer;

    @BeforeEach
    void people() {
        customer = visitors.as(AOBA_INQUIRIES);
        desk = visitors.as(DESK);
        engineer = visitors.as(ENGINEER);
    }

    @Test
    void fromReportToRestorationClosureAndReopening() {
        String number = ReportTyped.incident(customer).report();
        assertThat(page(customer, number)).contains("次の担当弊社・受付窓口", "調査のうえお知らせします");

        TicketForm.of(desk, number, "intake").done();
        String miura = desk.get("/inquiries/" + number)
                .document()
                .select("#engineer option:contains(三浦)")
                .val();
        TicketForm.of(desk, number, "assignment").with("engineer", miura).done();
        assertThat(page(customer, number)).contains("次の担当弊社・技術者 三浦 拓也", "が受け付け、調査を開始");

        TicketForm.of(engineer, number, "messages")
                .with("text", "ログを採取してよいですか。")
                .with("asks", "on")
                .done();
        assertThat(page(customer, number)).contains("お客様 — ご回答をお待ちしています", "ご回答のお願い");
        TicketForm.of(customer, number, "messages").with("text", "はい、どうぞ。").done();
        assertThat(page(engineer, number)).contains("次の担当技術者 三浦 拓也", "はい、どうぞ。");

        TicketForm.of(engineer, number, "work").done();
        TicketForm.of(engineer, number, "restoration-outlook")
                .with("until", "2026-12-22T17:00")
                .done();
        assertThat(page(customer, number)).contains("復旧見込み2026年12月22日(火) 17:00");
        TicketForm change =
                TicketForm.of(engineer, number, "restoration-outlook").with("until", "2026-12-22T18:30");
        Answer withoutReason = change.send();
        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(withoutReason.text()).contains("変更の理由が空です");
        assertThat(withoutReason.document().select("#until").val()).isEqualTo("2026-12-22T18:30");
        change.with("text", "部品の到着が遅れるため").done();
        assertThat(page(customer, number)).contains("復旧見込み2026年12月22日(火) 18:30", "変更前 12/22 17:00", "理由: 部品の到着が遅れるため");

        TicketForm.of(engineer, number, "restoration")
                .with("text", "メモリ故障")
                .with("fix", "ファームウェアを更新")
                .done();
        assertThat(page(customer, number)).contains("復旧しました", "原因 メモリ故障", "恒久対処 ファームウェアを更新", "完了を確認する");
        TicketForm.of(customer, number, "closure").done();
        assertThat(page(customer, number)).contains("完了しました", "再開できる期限").doesNotContain("返信を書く");
        TicketForm.of(customer, number, "reopening").with("text", "再発しました").done();
        assertThat(page(customer, number)).contains("次の担当弊社・技術者 三浦 拓也", "調査のうえお知らせします");
        assertThat(Rows.text(
                        "select string_agg(e.kind, ' ' order by e.at) from inquiry_entry e join inquiry i"
                                + " on i.id = e.inquiry_id where i.number = ?",
                        number))
                .isEqualTo("REPORTED TAKEN_IN ASSIGNED MESSAGE MESSAGE WORK_STARTED RESTORATION_STATED"
                        + " RESTORATION_STATED RESTORED CLOSED REOPENED");
        assertThat(Rows.count("audit_entry where subject = ? and action = 'inquiry.restored'", number))
                .isEqualTo(1);
    }

    @Test
    void whoIsOvertakenIsToldWhatChangedAndKeepsHisText() {
        String number = ReportTyped.incident(customer).report();
        TicketForm.of(desk, number, "intake").done();
        Visitor second = visitors.as(ENGINEER_2);
        TicketForm first = TicketForm.of(engineer, number, "messages").with("text", "切替を確認しました。");
        TicketForm slower = TicketForm.of(second, number, "restoration")
                .with("text", "メモリ故障でした。")
                .with("fix", "交換");
        TicketForm restoring = TicketForm.of(engineer, number, "restoration").with("text", "先に復旧");
        first.done();

        Answer told = slower.send();

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.document().select(".msg.warning").text()).contains("ほかの人がこの問い合わせを更新しました", "三浦 拓也");
        assertThat(told.document().select(".tl .new").text()).contains("切替を確認しました。");
        assertThat(told.document().select("#text-restore").val()).isEqualTo("メモリ故障でした。");
        assertThat(told.document().select("#fix").val()).isEqualTo("交換");
        assertThat(state(number)).isEqualTo("INVESTIGATING");
        TicketForm.on(second, told, "restoration").done();
        assertThat(state(number)).isEqualTo("RESTORED");

        Answer gone = restoring.send();
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.document().select("#orphaned").val()).isEqualTo("先に復旧");
    }

    @Test
    void whoChangedItInASecondWindowIsNotToldOfOthersNorOfTextHeNeverTyped() {
        String number = ReportTyped.incident(customer).report();
        TicketForm reply = TicketForm.of(customer, number, "messages").with("text", "一つ目の画面");
        TicketForm restart = TicketForm.of(engineer, number, "notes").with("text", "確認");
        TicketForm.of(desk, number, "intake").done();
        TicketForm again = TicketForm.of(desk, number, "assignment");
        TicketForm work = TicketForm.of(engineer, number, "work");
        TicketForm.of(engineer, number, "workaround").with("text", "切替").done();

        String oneself = work.send().document().select(".msg.warning").text();
        assertThat(oneself).contains("ご自身が別の画面で", "「対応を始める」はまだ行っていません").doesNotContain("ほかの人", "残してあります");
        restart.done();

        TicketForm.of(customer, number, "messages").with("text", "二つ目の画面").done();
        assertThat(reply.send().document().select(".msg.warning").text())
                .contains("ほかの人が", "千葉 さくら 様", "入力した内容は残してあります");
        String engineerId = desk.get("/inquiries/" + number)
                .document()
                .select("#engineer option:contains(三浦)")
                .val();
        String others = again.with("engineer", engineerId)
                .send()
                .document()
                .select(".msg.warning")
                .text();
        assertThat(others).contains("ほかの人が", "「担当を割り当てる」はまだ行っていません").doesNotContain("残してあります");
        TicketForm.of(engineer, number, "restoration").with("text", "故障").done();
        String gone = work.send().document().select(".msg.warning").text();
        assertThat(gone).contains("「対応を始める」は行っていません").doesNotContain("残してあります");
    }

    @Test
    void whatIsMissingIsNamedAsOnTheForm() {
        String number = ReportTyped.incident(customer).report();
        TicketForm.of(desk, number, "intake").done();
        assertThat(TicketForm.of(engineer, number, "restoration").send().text()).contains("原因が空です");
        assertThat(TicketForm.of(engineer, number, "workaround").send().text()).contains("暫定対処の内容が空です");
        assertThat(TicketForm.of(engineer, number, "notes").send().text()).contains("メモが空です");
        assertThat(TicketForm.of(customer, number, "closure").send().text()).contains("取り下げの理由が空です");
        Answer invisible = TicketForm.of(customer, number, "messages")
                .with("text", "\u3000\u200B\u2060")
                .send();
        assertThat(invisible.status()).isEqualTo(422);
        assertThat(invisible.text()).contains("本文が空です");
    }

    @Test
    void aLongTextIsFoldedAndAShortOneIsNot() {
        String number = ReportTyped.incident(customer).report();
        String log = "line of a log\n".repeat(80);
        TicketForm.of(customer, number, "messages").with("text", log).done();

        Answer page = customer.get("/inquiries/" + number);

        assertThat(page.document().select(".tl .folds")).hasSize(1);
        assertThat(page.document().expectFirst(".tl .folds .text").wholeText()).isEqualTo(log.strip());
        assertThat(page.document().select(".tl .folds summary").text()).isEqualTo("全文を表示");
    }

    @Test
    void staffFindWhatTheyCanDoBeforeTheHistoryAndCustomersTheHistoryFirst() {
        String number = ReportTyped.incident(customer).report();
        String staff = engineer.get("/inquiries/" + number).body();
        String own = customer.get("/inquiries/" + number).body();
        assertThat(staff.indexOf("class=\"acts\"")).isLessThan(staff.indexOf("class=\"tl\""));
        assertThat(own.indexOf("class=\"acts\"")).isGreaterThan(own.indexOf("class=\"tl\""));
    }

    @Test
    void eachFormIsCarriedOutOnce() {
        String number = ReportTyped.incident(customer).report();
        List<TicketForm> forms = List.of(
                TicketForm.of(desk, number, "intake"),
                TicketForm.of(desk, number, "notes").with("text", "メモ"));
        for (TicketForm form : forms) {
            form.done();
            form.done();
        }
        for (String noun : List.of("messages", "work", "workaround", "restoration")) {
            TicketForm form = TicketForm.of(engineer, number, noun).with("text", "一度だけ");
            form.done();
            form.done();
        }
        TicketForm closure = TicketForm.of(customer, number, "closure");
        closure.done();
        closure.done();
        TicketForm reopening = TicketForm.of(customer, number, "reopening").with("text", "再発");
        reopening.done();
        reopening.done();
        assertThat(Rows.count("inquiry_entry e join inquiry i on i.id = e.inquiry_id where i.number = ?", number))
                .isEqualTo(9);
    }

    @Test
    void aNoteIsSeenByStaffAloneAndChangesNothingForTheCustomer() {
        String number = ReportTyped.incident(customer).report();
        TicketForm reply = TicketForm.of(customer, number, "messages").with("text", "追記です");
        TicketForm.of(engineer, number, "notes").with("text", "秘密の在庫メモ").done();

        reply.done();
        assertThat(page(customer, number)).doesNotContain("秘密の在庫メモ").doesNotContain("社内メモ");
        assertThat(page(desk, number)).contains("秘密の在庫メモ", "お客様には見えません");
        assertThat(customer.post("/inquiries/" + number + "/notes", "text", "x", "version", "2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void strangersAndMalformedNumbersAreNotFound() {
        String number = ReportTyped.incident(customer).report();
        for (String who : List.of(TOKAI_ADMINISTRATOR, MIRAI_ADMINISTRATOR, AOBA_CORE_ONLY)) {
            Visitor stranger = visitors.as(who);
            assertThat(stranger.get("/inquiries/" + number).status()).as(who).isEqualTo(404);
            assertThat(stranger.post("/inquiries/" + number + "/messages", "text", "x", "version", "1")
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.post("/inquiries/" + number + "/closure", "text", "x", "version", "1")
                            .status())
                    .isEqualTo(404);
        }
        for (String wrong :
                List.of(number + "0", number.toLowerCase(java.util.Locale.ROOT), "I-1", "%20" + number, "x'")) {
            assertThat(customer.get("/inquiries/" + wrong).status()).as(wrong).isEqualTo(404);
        }
        assertThat(Rows.count("inquiry_entry e join inquiry i on i.id = e.inquiry_id where i.number = ?", number))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("M5.1 an inquiry about money exists only for those who see money; sales answer it")
    void anInquiryAboutMoneyExistsOnlyForThoseWhoSeeMoney() {
        Visitor administrator = visitors.as(AOBA_ADMINISTRATOR);
        String number = ReportTyped.incident(administrator)
                .with("kind", "QUESTION")
                .with("category", "CONTRACT_BILLING")
                .report();
        String technical = ReportTyped.incident(customer).report();
        assertThat(customer.get("/inquiries/" + number).status()).isEqualTo(404);
        assertThat(customer.get("/inquiries?show=all&q=" + number).document().select(".list"))
                .isEmpty();
        TicketForm.of(visitors.as(SALES), number, "messages")
                .with("text", "お調べします")
                .done();
        assertThat(page(administrator, number)).contains("お調べします");
        assertThat(visitors.as(SALES)
                        .post("/inquiries/" + technical + "/messages", "text", "x", "version", "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void hostileTextIsShownAsTypedAndHarmless() {
        String hostile = "\n<script>alert(1)</script>\n<b>太字</b> & \u202Eevil\u2066 𠮷野家 ﾊﾝｶｸ " + "長".repeat(19_900);
        String number = ReportTyped.incident(customer)
                .with("subject", "<img src=x onerror=alert(1)>")
                .report();
        TicketForm.of(customer, number, "messages").with("text", hostile + "\0").done();

        Answer page = engineer.get("/inquiries/" + number);

        assertThat(page.document().select("main script, main img, main b b")).isEmpty();
        assertThat(page.document().select("h1 bdi").text()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(page.document().expectFirst(".tl .text").wholeText()).isEqualTo(hostile.strip());
        assertThat(page.document().expectFirst(".tl .text").attr("dir")).isEqualTo("auto");
        Answer tooLong = TicketForm.of(customer, number, "messages")
                .with("text", "𠮷".repeat(20_001))
                .send();
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.document().select("#text-message").val()).isEqualTo("𠮷".repeat(20_001));
    }

    @Test
    void filesOfAReplyHangOnItAndSurviveAnEmptyText() {
        String number = ReportTyped.incident(customer).report();
        FilePart file = new FilePart("files", "画面.log", "panic".getBytes(StandardCharsets.UTF_8));

        Answer empty =
                TicketForm.of(customer, number, "messages").with("text", " ").send(file);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("本文が空です", "お預かりしているファイル（1個）", "画面.log");
        TicketForm.on(customer, empty, "messages").with("text", "ログです").done();

        Answer page = desk.get("/inquiries/" + number);
        String link = page.document().select(".tl .file a:contains(画面.log)").attr("href");
        assertThat(desk.get(link).body()).isEqualTo("panic");
    }

    @Test
    @DisplayName("M5.7 staff's reading stands in the audit log; the page takes at most eight statements")
    void aLookIsCheapAndStaffsIsAudited() {
        String number = ReportTyped.incident(customer).with("device", "D000024").report();
        TicketForm.of(desk, number, "intake").done();
        customer.get("/inquiries/" + number);
        desk.get("/inquiries/" + number);
        assertThat(customer.get("/inquiries/" + number).statements()).isLessThanOrEqualTo(8);
        assertThat(desk.get("/inquiries/" + number).statements()).isLessThanOrEqualTo(8);
        assertThat(customer.get("/inquiries?q=D000024").statements()).isLessThanOrEqualTo(8);
        assertThat(desk.get("/inquiries?show=all").statements()).isLessThanOrEqualTo(8);
        assertThat(Rows.count("audit_entry where subject = ? and action = 'inquiry.read'", number))
                .isEqualTo(3);
    }

    private static String page(Visitor visitor, String number) {
        Answer page = visitor.get("/inquiries/" + number);
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }

    private static String state(String number) {
        return Rows.text("select stage from inquiry where number = ?", number);
    }
}
