package io.madoguchi.ticket;

import static io.madoguchi.testing.Cast.AOBA_ADMINISTRATOR;
import static io.madoguchi.testing.Cast.AOBA_INQUIRIES;
import static io.madoguchi.testing.Cast.COORDINATOR;
import static io.madoguchi.testing.Cast.DESK;
import static io.madoguchi.testing.Cast.ENGINEER;
import static io.madoguchi.testing.Cast.ENGINEER_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.2 M1.6 an inquiry goes from hand to hand")
class WorkWebTest {

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
    void whatIsForwardedShowsTheCustomerWhoseTurnItIsAndNothingElse() {
        String number = taken();
        TicketForm.of(engineer, number, "takeover").done();
        assertThat(page(customer, number)).contains("次の担当弊社・技術者 三浦 拓也", "が担当を引き取り");

        TicketForm toParts = TicketForm.of(engineer, number, "forwarding").with("to", "PARTS");
        Answer withoutNote = toParts.send();
        assertThat(withoutNote.status()).isEqualTo(422);
        assertThat(withoutNote.document().select("#to option[value=PARTS]").hasAttr("selected"))
                .isTrue();
        toParts.with("text", "X3248A を手配してください").done();
        assertThat(page(customer, number))
                .contains("次の担当弊社・部品手配", "が次の担当を 弊社・部品手配 に変更")
                .doesNotContain("X3248A");
        assertThat(page(desk, number)).contains("X3248A を手配してください");

        Visitor coordinator = visitors.as(COORDINATOR);
        Answer theirs = coordinator.get("/inquiries/" + number);
        String miura = theirs.document().select("#to option:contains(三浦)").val();
        TicketForm.on(coordinator, theirs, "forwarding")
                .with("to", miura)
                .with("text", "明日10時に届きます")
                .done();
        assertThat(page(customer, number)).contains("次の担当弊社・技術者 三浦 拓也").doesNotContain("明日10時");
    }

    @Test
    void anEngineerTakesOverFromAnother() {
        String number = taken();
        TicketForm.of(visitors.as(ENGINEER_2), number, "takeover").done();
        Answer before = engineer.get("/inquiries/" + number);
        TicketForm.on(engineer, before, "takeover").done();

        assertThat(page(desk, number)).contains("次の担当技術者 三浦 拓也");
        assertThat(engineer.get("/inquiries/" + number).document().select("form[action$=/takeover]"))
                .isEmpty();
    }

    @Test
    void causeAndPermanentFixAreToldWhenTheyAreKnown() {
        String number = taken();
        TicketForm.of(engineer, number, "work").done();
        TicketForm.of(engineer, number, "cause").with("text", "ファームウェアの不具合").done();
        TicketForm.of(engineer, number, "restoration").with("text", "切替で復旧").done();
        TicketForm.of(customer, number, "closure").done();
        TicketForm.of(engineer, number, "fix").with("text", "9.14.1P3 を適用").done();

        assertThat(page(customer, number)).contains("原因", "ファームウェアの不具合", "恒久対処", "9.14.1P3 を適用", "完了しました");
        assertThat(Rows.text("select stage from inquiry where number = ?", number))
                .isEqualTo("CLOSED");
    }

    @Test
    void theStageGoesBackWithAReasonAndTheStepsShowIt() {
        String number = taken();
        TicketForm.of(engineer, number, "work").done();
        TicketForm.of(engineer, number, "restoration").with("text", "再起動で復旧").done();
        TicketForm back = TicketForm.of(engineer, number, "stage").with("stage", "WORKING");
        assertThat(back.send().status()).isEqualTo(422);
        back.with("text", "同じ症状が再現したため").done();

        Answer page = customer.get("/inquiries/" + number);
        assertThat(page.text()).contains("が段階を 復旧済み から 対応中 に変更", "理由: 同じ症状が再現したため");
        assertThat(page.document().select(".steps .now").text()).startsWith("対応");
    }

    @Test
    @DisplayName("M5.1 what turns out to be about billing is no longer seen by those who see no money")
    void aCorrectionMovesTheInquiryToWhoMayReadIt() {
        String number = taken();
        TicketForm correction = TicketForm.of(desk, number, "classification")
                .with("severity", "LOW")
                .with("kind", "QUESTION");
        correction.with("text", "故障ではなくお尋ねでした").done();
        assertThat(page(customer, number)).contains("重要度 高 → 低、種類 障害 → 問い合わせ", "理由: 故障ではなくお尋ねでした");

        TicketForm.of(desk, number, "classification")
                .with("category", "CONTRACT_BILLING")
                .with("text", "請求の件でした")
                .done();
        assertThat(customer.get("/inquiries/" + number).status()).isEqualTo(404);
        assertThat(page(visitors.as(AOBA_ADMINISTRATOR), number)).contains("朝9時30分ごろから遅い");
    }

    private String taken() {
        String number = ReportTyped.incident(customer).report();
        TicketForm.of(desk, number, "intake").done();
        return number;
    }

    private static String page(Visitor visitor, String number) {
        Answer page = visitor.get("/inquiries/" + number);
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }
}
