package io.madoguchi.ticket;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.9 a report whose entitlement is unclear is accepted, and the sales representative settles it")
class ContractCheckWebTest {

    /** Of C0001, in force, in no engagement. */
    private static final String CONTRACT = "ABC1234190";
    /** Of C0001, in 社内ネットワーク案件. */
    private static final String NETWORK_CONTRACT = "ABC1234140";

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @Test
    void theReporterIsToldBeforeHeReportsAndEverybodyAfterwards() {
        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        Answer confirmation = ReportTyped.incident(reporter).confirm();
        assertThat(confirmation.text()).contains("ご契約を確認したうえで対応します", "このまま報告いただけます");
        String number =
                ReportTyped.number(ReportTyped.on(reporter, confirmation).finish());

        assertThat(reporter.get("/inquiries/" + number).text())
                .contains("契約確認中", "弊社・営業担当", "調査・対応は並行して進めます", "結果は、弊社の営業担当")
                .doesNotContain("契約を指定する");
        Visitor sales = visitors.as(SALES);
        assertThat(lists(sales, "queue=entitlement", number)).isTrue();
        assertThat(sales.get("/queue").location()).contains("queue=entitlement");
        assertThat(lists(visitors.as(SALES_2), "queue=entitlement", number)).isFalse();
        assertThat(lists(reporter, "entitlement=checking", number)).isTrue();
        assertThat(lists(reporter, "entitlement=paid", number)).isFalse();
        jobs.run();
        assertThat(PostOffice.shared().to(SALES, number)).hasSize(1);
        assertThat(PostOffice.shared().to(SALES_2, number)).isEmpty();
        // Nobody waits for it.
        TicketForm.of(visitors.as(DESK), number, "intake").done();
    }

    @Test
    void whatIsCoveredIsNotChecked() {
        Answer confirmation = ReportTyped.incident(visitors.as(AOBA_INQUIRIES))
                .with("device", "D000001")
                .confirm();
        assertThat(confirmation.text()).doesNotContain("ご契約を確認したうえで対応します");
        String number = ReportTyped.number(
                ReportTyped.on(visitors.as(AOBA_INQUIRIES), confirmation).finish());
        assertThat(visitors.as(SALES).get("/inquiries/" + number).text()).doesNotContain("契約確認中", "契約を指定する");
        jobs.run();
        assertThat(PostOffice.shared().to(SALES, number)).isEmpty();
    }

    @Test
    @DisplayName("M1.9 of several devices each has to be covered")
    void oneDeviceThatIsNotCoveredIsEnoughToCheck() {
        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        ReportTyped request =
                ReportTyped.incident(reporter).with("kind", "REQUEST").with("began_at", "");
        String doubt = "ご契約を確認したうえで対応します";

        // Its maintenance of software does not include work on request; that of the other's hardware does.
        assertThat(request.with("device", "D000024").confirm().text()).doesNotContain(doubt);
        assertThat(request.with("device", "D000024 D000034").confirm().text()).contains(doubt);
    }

    @Test
    void namingAContractEndsTheCheck() {
        String number = inDoubt();
        TicketForm.of(visitors.as(SALES), number, "contract")
                .with("contract", CONTRACT)
                .done();

        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        assertThat(reporter.get("/inquiries/" + number).text())
                .contains("契約 " + CONTRACT + " での対応を確認")
                .doesNotContain("契約確認中", "共有ストレージ保守");
        assertThat(Rows.text(
                        "select entitlement || ' ' || c.number from inquiry i join contract c on c.id = i.contract_id"
                                + " where i.number = ?",
                        number))
                .isEqualTo("COVERED " + CONTRACT);
        jobs.run();
        assertThat(PostOffice.shared().to(AOBA_INQUIRIES, "ご契約確認のお知らせ"))
                .anyMatch(mail -> PostOffice.shared().to(AOBA_INQUIRIES, number).contains(mail));
        assertThat(visitors.as(SALES)
                        .post("/inquiries/" + number + "/paid-job", "version", "2", "order", "PO-1")
                        .text())
                .contains("契約の確認は、すでに終わっています");
    }

    @Test
    @DisplayName("M6.1 what is named moves the inquiry to where the contract stands, but never out of its engagement")
    void theEngagementFollowsTheContract() {
        Visitor sales = visitors.as(SALES);
        String whole = inDoubt();
        TicketForm.of(sales, whole, "contract")
                .with("contract", NETWORK_CONTRACT)
                .done();
        assertThat(visitors.as(AOBA_NETWORK_ONLY).get("/inquiries/" + whole).text())
                .contains("朝9時30分ごろから遅い");
        assertThat(visitors.as(AOBA_CORE_ONLY).get("/inquiries/" + whole).status())
                .isEqualTo(404);

        String core = ReportTyped.incident(visitors.as(AOBA_CORE_ONLY)).report();
        for (String other : new String[] {NETWORK_CONTRACT, CONTRACT}) {
            Answer refused = TicketForm.of(sales, core, "contract")
                    .with("contract", other)
                    .send();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("見ている方から見えなくなるため");
        }
        TicketForm.of(sales, core, "contract").with("contract", "ABC1234086").done();
    }

    @Test
    void onlyAContractOfTheCustomerInForceIsTaken() {
        String number = inDoubt();
        Rows.run("update contract set status = 'EXPIRED' where number = ?", CONTRACT);
        try {
            for (String other : new String[] {"", "ABC1234363", "ABC9999999"}) {
                Answer refused = TicketForm.of(visitors.as(SALES), number, "contract")
                        .with("contract", other)
                        .with("text", "確認しました")
                        .send();
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.text()).contains("このお客様の契約ではありません", "確認しました");
            }
            assertThat(TicketForm.of(visitors.as(SALES), number, "contract")
                            .with("contract", CONTRACT)
                            .send()
                            .text())
                    .contains("期間外のため指定できません");
        } finally {
            Rows.run("update contract set status = 'ACTIVE' where number = ?", CONTRACT);
        }
    }

    @Test
    void theOrderOfAPaidJobIsForStaffOnly() {
        String number = inDoubt();
        TicketForm form = TicketForm.of(visitors.as(SALES), number, "paid-job");
        assertThat(form.send().status()).isEqualTo(422);
        form.with("order", "PO-2026-118").with("text", "お見積のとおり作業します").done();

        assertThat(visitors.as(AOBA_INQUIRIES).get("/inquiries/" + number).text())
                .contains("有償対応", "お見積のとおり作業します")
                .doesNotContain("PO-2026-118");
        assertThat(visitors.as(ENGINEER).get("/inquiries/" + number).text()).contains("PO-2026-118");
    }

    @Test
    void whatIsDeclinedIsClosedWithTheReasonAndCheckedAgainWhenReopened() {
        String number = inDoubt();
        TicketForm form = TicketForm.of(visitors.as(SALES), number, "refusal");
        assertThat(form.send().text()).contains("お断りする理由が空です");
        form.with("text", "この機器のご契約がないため").done();

        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        assertThat(reporter.get("/inquiries/" + number).text()).contains("完了", "この機器のご契約がないため");
        TicketForm.of(reporter, number, "reopening").with("text", "契約書があります").done();
        assertThat(Rows.text("select stage || ' ' || entitlement from inquiry where number = ?", number))
                .isEqualTo("INVESTIGATING CHECKING");
        TicketForm.of(visitors.as(SALES), number, "contract")
                .with("contract", CONTRACT)
                .done();
    }

    @Test
    @DisplayName("M5.7 the desk, engineers and the administrator do not settle it")
    void othersDoNotSettleIt() {
        String number = inDoubt();
        for (String who : new String[] {DESK, ENGINEER, COORDINATOR, ADMINISTRATOR, AOBA_ADMINISTRATOR}) {
            for (String noun : new String[] {"contract", "paid-job", "refusal"}) {
                assertThat(visitors.as(who)
                                .post("/inquiries/" + number + "/" + noun, "version", "1", "text", "x")
                                .status())
                        .as(who)
                        .isEqualTo(404);
            }
        }
    }

    private String inDoubt() {
        return ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
    }

    private static boolean lists(Visitor visitor, String filter, String number) {
        return !visitor.get("/inquiries?" + filter + "&q=" + number)
                .document()
                .select("main tbody a[href=/inquiries/" + number + "]")
                .isEmpty();
    }
}
