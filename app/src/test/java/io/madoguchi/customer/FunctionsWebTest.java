package io.madoguchi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.AccountKind;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.TrialCompany;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.5 the functions of a customer: what is off does not exist for it")
class FunctionsWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    private final PostOffice post = PostOffice.shared();
    private TrialCompany company;
    private Visitor boss;
    private Visitor portal;

    @BeforeEach
    void people() {
        company = new TrialCompany();
        company.person(AccountKind.USER_ADMINISTRATOR, company.mail("boss"));
        company.person(AccountKind.INQUIRY_AGENT, company.mail("agent"));
        boss = visitors.fresh(company.mail("boss"));
        portal = visitors.fresh(Cast.ADMINISTRATOR);
    }

    @Test
    void withIncidentIntakeOffInquiriesAreNeitherInTheMenuNorReachable() {
        Visitor agent = visitors.fresh(company.mail("agent"));
        assertThat(agent.get("/").document().select("a[href^=/inquiries]")).isNotEmpty();
        turn("no");

        for (Visitor visitor : List.of(agent, boss)) {
            for (String path :
                    List.of("/inquiries", "/inquiries/new", "/inquiries/export.csv", "/inquiries/I-20261124-0001")) {
                assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
            }
            Answer home = visitor.get("/");
            assertThat(home.status()).isEqualTo(200);
            assertThat(home.document().select("a[href^=/inquiries]")).isEmpty();
            assertThat(visitor.get("/devices").document().select("a[href^=/inquiries]"))
                    .isEmpty();
            assertThat(visitor.get("/search?q=a").document().select("#found-INQUIRY"))
                    .isEmpty();
        }
        turn("yes");
        assertThat(agent.get("/inquiries").status()).isEqualTo(200);
    }

    @Test
    void aMailThatHasNotLeftBeforeDoesNotLeaveAndStaffSeeTheInquiryAllTheSame() {
        Visitor agent = visitors.fresh(company.mail("agent"));
        String number = ReportTyped.incident(agent).report();
        turn("no");
        jobs.run();

        assertThat(post.to(company.mail("agent"), number)).isEmpty();
        assertThat(agent.get("/inquiries/" + number).status()).isEqualTo(404);
        assertThat(agent.get("/inbox").text()).doesNotContain(number);
        assertThat(visitors.as(Cast.DESK).get("/inquiries/" + number).status()).isEqualTo(200);
        turn("yes");
        assertThat(agent.get("/inquiries/" + number).status()).isEqualTo(200);
    }

    @Test
    void whatIsOffOfOneCustomerIsOnOfAllOthers() {
        turn("no");
        assertThat(visitors.as(Cast.AOBA_INQUIRIES).get("/inquiries").status()).isEqualTo(200);
        assertThat(visitors.as(Cast.DESK)
                        .get("/inquiries?show=all&customer=" + company.code())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aUserAdministratorAsksAndIsToldWhatBecameOfIt() {
        UUID key = UUID.randomUUID();
        boss.get("/accounts/functions");
        Answer asked = ask(boss, key, "renewal", "更新は販売店に任せるため");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(ask(boss, key, "renewal", "更新は販売店に任せるため").status()).isEqualTo(303);
        Answer again = ask(boss, UUID.randomUUID(), "renewal", "二度目");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.document().select("textarea[name=reason]").text()).isEqualTo("二度目");
        jobs.run();
        assertThat(post.to(Cast.ADMINISTRATOR, "利用機能の変更のご依頼")).isNotEmpty();
        assertThat(post.to(Cast.DESK, "利用機能の変更のご依頼")).isNotEmpty();
        assertThat(portal.get("/customers?functions=asked&q=" + company.code()).text())
                .contains(company.code());

        String request = Accounts.texts("select id::text from function_request where customer_id = ?", company.id())
                .getFirst();
        portal.get("/customers/" + company.code());
        String path = "/customers/" + company.code() + "/requests/" + request;
        assertThat(portal.post(path, "granted", "no", "answer", " ").status()).isEqualTo(422);
        assertThat(portal.post(path, "granted", "yes").status()).isEqualTo(303);
        assertThat(portal.post(path, "granted", "no", "answer", "遅い").status()).isEqualTo(409);
        jobs.run();
        assertThat(post.to(company.mail("boss"), "利用機能の変更のお知らせ")).hasSize(1);
        assertThat(boss.get("/accounts/functions").text()).contains("設定済み");
    }

    @Test
    void onlyPortalAdministratorsSwitchAndOnlyUserAdministratorsAsk() {
        Visitor desk = visitors.fresh(Cast.DESK);
        Answer page = desk.get("/customers/" + company.code());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("form[action^=/customers/]")).isEmpty();
        assertThat(desk.post("/customers/" + company.code() + "/functions", "function", "renewal", "on", "no")
                        .status())
                .isEqualTo(404);
        Visitor agent = visitors.fresh(company.mail("agent"));
        assertThat(agent.get("/accounts/functions").status()).isEqualTo(404);
        assertThat(ask(agent, UUID.randomUUID(), "renewal", "x").status()).isEqualTo(404);
        assertThat(agent.get("/customers/" + company.code()).status()).isEqualTo(404);
    }

    private void turn(String on) {
        portal.get("/customers/" + company.code());
        assertThat(portal.post("/customers/" + company.code() + "/functions", "function", "incident_intake", "on", on)
                        .status())
                .isEqualTo(303);
    }

    private static Answer ask(Visitor visitor, UUID key, String function, String reason) {
        return visitor.post("/accounts/functions", "form_key", key.toString(), "function", function, "reason", reason);
    }
}
