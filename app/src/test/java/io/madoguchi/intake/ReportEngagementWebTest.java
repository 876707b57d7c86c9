package io.madoguchi.intake;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M6.3 the report of an account under access control names an engagement")
class ReportEngagementWebTest {

    private static final String NETWORK = "社内ネットワーク案件";
    private static final String CORE = "基幹システム案件";
    private static final String CORE_DEVICE = "D000001";
    private static final String CORE_CONTRACT = "ABC1234086";
    private static final String NETWORK_CONTRACT = "ABC1234140";

    @Autowired
    private Visitors visitors;

    @AfterEach
    void leaveTheCastAsItWas() {
        Rows.run(
                "delete from membership where account_id = (select id from account where mail = ?) and group_id in"
                        + " (select g.id from engagement_group g where g.name = '情シスグループ')",
                AOBA_CORE_ONLY);
        Rows.run(
                "insert into membership select g.id, a.id, now() from engagement_group g, account a, customer c"
                        + " where g.name = '基幹システムグループ' and a.mail = ? and c.code = 'C0001'"
                        + " and g.customer_id = c.id on conflict do nothing",
                AOBA_CORE_ONLY);
    }

    @Test
    void withOnlyOneItIsThatOne() {
        for (String who : new String[] {AOBA_NETWORK_ONLY, AOBA_CORE_ONLY}) {
            Visitor visitor = visitors.as(who);
            assertThat(visitor.get("/inquiries/new").document().select("[name=engagement]"))
                    .isEmpty();
            String number = ReportTyped.incident(visitor).report();
            assertThat(engagement(number)).isEqualTo(who.equals(AOBA_CORE_ONLY) ? CORE : NETWORK);
        }
    }

    @Test
    void whatIsOutsideOfItDoesNotExist() {
        Visitor visitor = visitors.as(AOBA_NETWORK_ONLY);
        assertThat(visitor.get("/inquiries/new?device=" + CORE_DEVICE).status()).isEqualTo(404);
        assertThat(visitor.get("/inquiries/new?contract=" + CORE_CONTRACT).status())
                .isEqualTo(404);
        assertThat(visitor.get("/inquiries/new").text())
                .contains(NETWORK_CONTRACT)
                .doesNotContain(CORE_CONTRACT);
        ReportTyped typed = ReportTyped.incident(visitor);
        assertThat(typed.with("device", CORE_DEVICE).finish().status()).isEqualTo(404);
        assertThat(typed.with("contract", CORE_CONTRACT).finish().status()).isEqualTo(404);
        assertThat(typed.with("engagement", id(CORE)).finish().status()).isEqualTo(404);
    }

    @Test
    void withSeveralItIsAskedForUnlessADeviceOrContractDecides() {
        joinNetworkToo();
        Visitor visitor = visitors.as(AOBA_CORE_ONLY);
        ReportTyped typed = ReportTyped.incident(visitor);

        Answer refused = typed.confirm();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("案件が選ばれていません");
        assertThat(typed.finish().status()).isEqualTo(422);

        Answer confirmation = typed.with("engagement", id(NETWORK)).confirm();
        assertThat(confirmation.text()).contains("案件 " + NETWORK);
        assertThat(engagement(
                        ReportTyped.number(ReportTyped.on(visitor, confirmation).finish())))
                .isEqualTo(NETWORK);
        assertThat(engagement(typed.with("form_key", new java.util.UUID(1, 1).toString())
                        .with("device", CORE_DEVICE)
                        .with("engagement", id(NETWORK))
                        .report()))
                .isEqualTo(CORE);
        assertThat(engagement(ReportTyped.incident(visitor)
                        .with("contract", NETWORK_CONTRACT)
                        .report()))
                .isEqualTo(NETWORK);
    }

    @Test
    void withoutAnyNothingCanBeReportedAndThePageSaysWhy() {
        Visitor visitor = visitors.as(AOBA_CORE_ONLY);
        ReportTyped typed = ReportTyped.incident(visitor);
        Rows.run("delete from membership where account_id = (select id from account where mail = ?)", AOBA_CORE_ONLY);

        Answer page = visitor.get("/inquiries/new");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("いまは報告できません");
        assertThat(page.document().select("main form")).isEmpty();
        assertThat(typed.confirm().status()).isEqualTo(422);
        assertThat(typed.finish().status()).isEqualTo(422);
    }

    @Test
    @DisplayName("M6.4 in a reseller's part the report stands in its engagement, without money")
    void aResaleCustomerReportsInTheResellersPart() {
        Visitor visitor = visitors.fresh(MIRAI_ADMINISTRATOR);
        assertThat(visitor.get("/inquiries/new").document().select("[name=category]"))
                .isNotEmpty();
        visitor.post("/organisation", "organisation", Rows.text("select id from customer where code = 'C0005'"));

        assertThat(visitor.get("/inquiries/new").document().select("[name=category]"))
                .isEmpty();
        ReportTyped typed = ReportTyped.incident(visitor);
        assertThat(typed.with("category", "CONTRACT_BILLING").confirm().status())
                .isEqualTo(404);
        Answer confirmation = typed.confirm();
        assertThat(confirmation.document().select("dl.rows").text())
                .contains("会社")
                .contains("サウスポート");
        String number = ReportTyped.number(ReportTyped.on(visitor, confirmation).finish());
        assertThat(engagement(number)).isEqualTo("ミライ電装様向け案件");
        assertThat(visitors.as(SOUTHPORT_ADMINISTRATOR)
                        .get("/inquiries/" + number + "/received")
                        .status())
                .isEqualTo(404);
    }

    private static void joinNetworkToo() {
        Rows.run(
                "insert into membership select g.id, a.id, now() from engagement_group g, account a, customer c"
                        + " where g.name = '情シスグループ' and a.mail = ? and c.code = 'C0001' and g.customer_id = c.id",
                AOBA_CORE_ONLY);
    }

    private static String id(String engagement) {
        return Rows.text(
                "select e.id from engagement e join customer c on c.id = e.customer_id where e.name = ? and c.code = 'C0001'",
                engagement);
    }

    private static String engagement(String number) {
        return Rows.text(
                "select e.name from inquiry i join engagement e on e.id = i.engagement_id where i.number = ?", number);
    }
}
