package io.madoguchi.visit;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName(
        "M1.8 M5.7: the engineer asks for a visit, the coordinator plans it, the engineer reports, the customer follows")
class VisitWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    private Visitor customer;
    private Visitor engineer;
    private Visitor coordinator;
    private String number = "";

    @BeforeEach
    void people() {
        customer = visitors.as(AOBA_INQUIRIES);
        engineer = visitors.as(ENGINEER);
        coordinator = visitors.as(COORDINATOR);
        number = ReportTyped.incident(customer).report();
    }

    @Test
    void aVisitFromTheRequestToTheSignedReport() {
        Answer asked = TicketForm.on(engineer, engineer.get(path("visits/new")), "visits")
                .with("purpose", "コントローラAの交換")
                .with("site", "第二データセンター A-07")
                .with("due", "2027-02-28T18:00")
                .send();
        assertThat(asked.status()).isEqualTo(303);
        String visit = asked.location();
        assertThat(customer.get(path("")).text()).contains("次の担当弊社・サービス担当", "が訪問を依頼", "手配中");
        jobs.run();
        assertThat(PostOffice.shared().to(COORDINATOR, number + " – 訪問手配のお願い")).hasSize(1);
        assertThat(PostOffice.shared().to(AOBA_INQUIRIES, number + " – 訪問手配のお願い"))
                .isEmpty();

        Answer page = coordinator.get(visit);
        assertThat(page.statements()).isLessThanOrEqualTo(8);
        assertThat(visitors.as(DESK).get(path("")).statements()).isLessThanOrEqualTo(8);
        OnSite.plan(TicketForm.on(coordinator, page, "plan"), page).done();
        assertThat(customer.get(path("")).text()).contains("次の担当弊社・技術者", "訪問予定", "2027年3月1日(月) 10:00–12:00", "三浦 拓也");
        jobs.run();
        assertThat(PostOffice.shared().to(AOBA_INQUIRIES, number + " – 訪問予定のお知らせ"))
                .hasSize(1);
        assertThat(PostOffice.shared().to(ENGINEER, number + " – 訪問予定のお知らせ")).hasSize(1);

        TicketForm change =
                TicketForm.on(coordinator, coordinator.get(visit), "plan").with("starts", "2027-03-01T11:00");
        Answer refused = change.send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("変更の理由が空です");
        assertThat(refused.document().select("#plan-starts").val()).isEqualTo("2027-03-01T11:00");
        assertThat(refused.document().select("[name=engineers][checked]")).hasSize(1);
        change.with("text", "部品の到着が遅れるため").done();
        assertThat(customer.get(path("")).text()).contains("が訪問の計画を変更", "変更前 3/1 10:00", "11:00–12:00");

        TicketForm.on(coordinator, coordinator.get(visit), "remarks")
                .with("text", "鍵は守衛室")
                .done();
        TicketForm.on(engineer, engineer.get(visit), "departure").done();
        assertThat(customer.get(visit).text()).contains("移動中").doesNotContain("鍵は守衛室");
        assertThat(visitors.as(DESK).get(visit).text()).contains("鍵は守衛室");

        Answer reported = new OnSite(visitors, number).report(visit).send(file("署名.png", OnSite.png(400, 150)));
        assertThat(reported.status()).isEqualTo(303);
        Answer seen = customer.get(visit);
        assertThat(seen.text())
                .contains("作業完了", "08:30–09:45", "再訪問が必要です", "同期を確認しました", "髙﨑 𠮷男 様")
                .doesNotContain("鍵は守衛室");
        Answer picture = customer.get(seen.document().select("img.sign").attr("src"));
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(visitors.as(TOKAI_ADMINISTRATOR).get(visit).status()).isEqualTo(404);
        assertThat(Rows.text(
                        "select string_agg(state, ' ' order by at) from dispatch_step s join inquiry i on i.id = inquiry_id"
                                + " where number = ?",
                        number))
                .isEqualTo("REQUESTED PLANNED PLANNED REMARK STARTED DONE");
        assertThat(Rows.count("audit_entry where subject = ? and action = 'visit.done'", number))
                .isEqualTo(1);
    }

    @Test
    void aFaultyReportKeepsAllThatWasSentTheSignatureToo() {
        String visit = new OnSite(visitors, number).planned();
        TicketForm report = new OnSite(visitors, number).report(visit);

        Answer faulty =
                report.with("left", "2026-11-24T08:00").with("text", " ").send(file("署名.png", OnSite.png(400, 150)));

        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.document().select(".errors").text()).contains("退出は到着より後", "作業内容が空です");
        assertThat(faulty.document().select("#report-next").val()).contains("再訪問し");
        assertThat(faulty.text()).contains("署名「署名.png」を預かっています");
        TicketForm.on(engineer, faulty, "report")
                .with("left", "2026-11-24T09:45")
                .with("text", "交換しました")
                .done();
        assertThat(customer.get(visit).document().select("img.sign")).hasSize(1);
        assertThat(Rows.count("upload where name = '署名.png'")).isZero();
    }

    @Test
    void aSignatureIsASmallPictureAndHasAName() {
        String visit = new OnSite(visitors, number).planned();
        TicketForm report = new OnSite(visitors, number).report(visit);
        assertThat(report.send(file("x.png", "PNG?".getBytes(StandardCharsets.UTF_8)))
                        .text())
                .contains("署名の画像を読み取れません");
        assertThat(report.send(file("x.png", OnSite.png(4001, 10))).text()).contains("署名の画像を読み取れません");
        assertThat(report.send().text()).contains("署名がありません");
        assertThat(report.with("signer", "")
                        .send(file("x.png", OnSite.png(40, 10)))
                        .text())
                .contains("ご署名者のお名前が空です");
    }

    @Test
    void eachFormCountsOnceAndWhoIsOvertakenIsTold() {
        String visit = new OnSite(visitors, number).planned();
        TicketForm cancel = TicketForm.on(coordinator, coordinator.get(visit), "cancellation")
                .with("text", "日程を見直すため");
        TicketForm depart = TicketForm.on(engineer, engineer.get(visit), "departure");
        depart.done();
        depart.done();

        Answer overtaken = cancel.send();

        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("ほかの人が先に更新しました");
        assertThat(overtaken.document().select("#orphaned").val()).isEqualTo("日程を見直すため");
        TicketForm.on(coordinator, overtaken, "cancellation").done();
        assertThat(customer.get(visit).text()).contains("中止", "日程を見直すため");
        assertThat(Rows.count(
                        "inquiry_entry e join inquiry i on i.id = inquiry_id where number = ? and e.kind = 'VISIT'",
                        number))
                .isEqualTo(3);
    }

    @Test
    void whoMayNotPlanOrReportFindsNoForm() {
        String visit = new OnSite(visitors, number).planned();
        for (String who : new String[] {DESK, SALES, ADMINISTRATOR, AOBA_INQUIRIES}) {
            Visitor visitor = visitors.as(who);
            assertThat(visitor.get(visit).document().select("form[action$=/plan], form[action$=/report]"))
                    .as(who)
                    .isEmpty();
            assertThat(visitor.get(path("visits/new")).status()).as(who).isEqualTo(404);
            assertThat(visitor.post(visit + "/departure").status()).as(who).isEqualTo(404);
        }
        assertThat(coordinator.post(visit + "/departure").status()).isEqualTo(404);
        assertThat(engineer.post(visit + "/plan").status()).isEqualTo(404);
    }

    @Test
    void nothingIsArrangedForAClosedInquiry() {
        TicketForm form = TicketForm.on(coordinator, coordinator.get(path("visits/new")), "visits");
        TicketForm.of(customer, number, "closure").with("text", "解決しました").done();

        Answer refused = OnSite.plan(form, coordinator.get(path("visits/new"))).send();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("この問い合わせは完了しています");
        assertThat(refused.document().select("#visits-site").val()).isEqualTo("第二データセンター A-07");
    }

    private String path(String rest) {
        return "/inquiries/" + number + (rest.isEmpty() ? "" : "/" + rest);
    }

    private static FilePart file(String name, byte[] content) {
        return new FilePart("signature", name, content);
    }
}
