package io.madoguchi.visit;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.8 M5.7: a part is asked for, ordered, shipped, arrives and is fitted")
class PartWebTest {

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
    void aPartFromTheRequestToTheFitting() {
        String part = order(engineer, "2").send().location();
        assertThat(customer.get(path("")).text()).contains("次の担当弊社・サービス担当", "X3248A コントローラ × 2");

        TicketForm.on(coordinator, coordinator.get(part), "plan")
                .with("due", "2027-02-27T15:00")
                .done();
        assertThat(customer.get(path("")).text()).contains("次の担当弊社・部品手配", "2027年2月27日(土) 15:00 到着予定");
        TicketForm shipment = TicketForm.on(coordinator, coordinator.get(part), "shipment");
        assertThat(shipment.send().text()).contains("配送業者が空です");
        shipment.with("carrier", "ヤマト運輸").with("tracking", "1234-5678-9012").done();
        jobs.run();
        assertThat(PostOffice.shared().to(AOBA_INQUIRIES, number + " – 部品発送のお知らせ"))
                .hasSize(1);
        assertThat(customer.get(part).text()).contains("発送済み", "ヤマト運輸 ・ 1234-5678-9012");

        TicketForm.on(engineer, engineer.get(part), "arrival").done();
        assertThat(customer.get(path("")).text()).contains("次の担当弊社・受付窓口");
        TicketForm.on(engineer, engineer.get(part), "fitting")
                .with("serial_in", "NEW00123")
                .with("serial_out", "OLD00456")
                .done();

        assertThat(customer.get(part).text()).contains("取付済み", "NEW00123", "OLD00456");
        assertThat(engineer.get(part).document().select("form[action$=/fitting]"))
                .isEmpty();
    }

    @Test
    void aPartIsReturnedOrCancelledWithAReason() {
        String part = order(coordinator, "1").send().location();
        assertThat(coordinator.get(part).text()).contains("手配済み");
        TicketForm cancel = TicketForm.on(coordinator, coordinator.get(part), "cancellation");
        Answer refused = cancel.send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("理由が空です");
        cancel.with("text", "交換が不要になったため").done();
        assertThat(customer.get(part).text()).contains("取消", "交換が不要になったため");
    }

    @Test
    void faultyOrdersKeepAllThatWasTyped() {
        Answer faulty = order(coordinator, "0")
                .with("due", "2026-11-01T10:00")
                .with("number", "")
                .send();

        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.document().select(".errors li"))
                .extracting(each -> each.text())
                .containsExactly("部品番号が空です。入力してください。", "数量は 1 から 999 までの数で入力してください。", "期限は今より後の日時を選んでください。");
        assertThat(faulty.document().select("#parts-name").val()).isEqualTo("コントローラ");
    }

    @Test
    void othersOfStaffSeeAPartAndDoNothingWithIt() {
        String part = order(coordinator, "1").send().location();
        for (String who : new String[] {DESK, SALES, ADMINISTRATOR, AOBA_INQUIRIES}) {
            assertThat(visitors.as(who).get(part).document().select("form[action$=/shipment]"))
                    .as(who)
                    .isEmpty();
            assertThat(visitors.as(who).post(part + "/shipment").status())
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(visitors.as(TOKAI_ADMINISTRATOR).get(part).status()).isEqualTo(404);
    }

    private TicketForm order(Visitor by, String quantity) {
        return TicketForm.on(by, by.get(path("parts/new")), "parts")
                .with("number", "X3248A")
                .with("name", "コントローラ")
                .with("quantity", quantity)
                .with("destination", "第二データセンター A-07")
                .with("due", "2027-02-28T18:00");
    }

    private String path(String rest) {
        return "/inquiries/" + number + (rest.isEmpty() ? "" : "/" + rest);
    }
}
