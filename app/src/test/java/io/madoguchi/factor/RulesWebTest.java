package io.madoguchi.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.8 second factor and networks demanded per customer and role")
class RulesWebTest {

    private static final String AOBA = "/settings/security/customers/C0001";

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private TestClock clock;

    private String mail;
    private Visitor administrator;

    @BeforeEach
    void ownAccount() {
        mail = "rules-" + UUID.randomUUID() + "@aoba.example";
        Accounts.agent(mail);
        administrator = visitors.fresh(Cast.ADMINISTRATOR);
    }

    @AfterEach
    void withoutRules() {
        Accounts.run("delete from sign_in_rule");
        visitors.forget();
    }

    @Test
    void whoNeedsAFactorAndHasNoneMakesOneBeforeAnythingElse() throws Exception {
        assertThat(administrator.get(AOBA).status()).isEqualTo(200);
        assertThat(save(AOBA, "factor", "on").location()).isEqualTo("/settings/security");
        assertThat(administrator.get("/settings/security?q=C0001").text()).contains("必須");
        jobs.run();
        assertThat(PostOffice.shared().to(mail, "2つ目の認証が必要になります")).hasSize(1);

        Visitor visitor = signedIn("/sign-in/enrol");
        assertThat(visitor.get("/inquiries").location()).isEqualTo("/sign-in/enrol");
        App app = App.of(visitor.get("/sign-in/enrol"), clock);
        assertThat(visitor.post("/sign-in/enrol", "one_time_password", app.wrongCode())
                        .status())
                .isEqualTo(422);
        assertThat(visitor.get("/").location()).isEqualTo("/sign-in/enrol");
        Answer codes = visitor.post("/sign-in/enrol", "one_time_password", app.code());
        assertThat(codes.document().select("li code")).hasSize(10);
        assertThat(visitor.get("/sign-in/enrol").location()).isEqualTo("/");
        assertThat(visitor.get("/").status()).isEqualTo(200);

        assertThat(visitor.post("/profile/security/totp/removal", "proof_password", Cast.PASSWORD)
                        .text())
                .as("the last one stays")
                .contains("最後の1つは取り消せません");
        signedIn("/sign-in/factor");
    }

    @Test
    void whoMadeOneMeanwhileInAnotherSessionMakesNoSecondOneAtTheGate() {
        Visitor before = visitors.fresh(mail);
        save(AOBA, "factor", "on");
        Visitor visitor = signedIn("/sign-in/enrol");
        App own = App.of(visitor.get("/sign-in/enrol"), clock);
        App.setUp(before, clock);

        assertThat(visitor.post("/sign-in/enrol", "one_time_password", own.code())
                        .location())
                .isEqualTo("/sign-in/factor");
    }

    @Test
    void aRoleOfStaffCanBeDemandedToHaveOneToo() {
        save("/settings/security/roles/SERVICE_DESK", "factor", "on");
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");

        assertThat(visitor.post("/login", "username", Cast.DESK, "password", Cast.PASSWORD)
                        .location())
                .isEqualTo("/sign-in/enrol");
    }

    @Test
    void fromAnotherNetworkTheRightPasswordIsToldWhyAndAWrongOneNot() {
        Visitor inside = visitors.fresh(mail);
        assertThat(save(AOBA, "ranges", "203.0.113.9/24\n2001:db8::/32").location())
                .isEqualTo("/settings/security");
        assertThat(administrator.get(AOBA).document().select("#ranges").text().split("\\s+"))
                .containsExactly("203.0.113.0/24", "2001:db8:0:0:0:0:0:0/32");
        assertThat(inside.get("/").location()).as("sessions end").startsWith("/login");

        assertThat(tried("wrong")).isEqualTo("/login?refused");
        assertThat(tried(Cast.PASSWORD)).isEqualTo("/login?network");
        assertThat(visitors.anonymous().get("/login?network").text()).contains("このネットワークからのサインインは許可されていません");
        assertThat(Accounts.texts(
                        "select action from audit_entry where account_name = ? order by id desc limit 1", mail))
                .containsExactly("sign-in.network");

        save(AOBA, "ranges", "127.0.0.0/8");
        assertThat(tried(Cast.PASSWORD)).isEqualTo("/");
    }

    @Test
    void nobodyLocksHimselfOut() {
        String own = "/settings/security/roles/PORTAL_ADMINISTRATOR";
        Answer refused = save(own, "ranges", "203.0.113.0/24");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#ranges-err").text()).contains("127.0.0.1");
        assertThat(refused.document().select("#ranges").text()).isEqualTo("203.0.113.0/24");

        assertThat(save(own, "ranges", "127.0.0.1").status()).isEqualTo(303);
        assertThat(administrator.get("/settings/security").status())
                .as("works on")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "localhost", "0.0.0.0/0", "1.2.3"})
    void whatIsNoRangeIsToldWithTheTextKept(String typed) {
        Answer refused = save(AOBA, "ranges", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#ranges-err").text()).contains(typed);
        assertThat(refused.document().select("#ranges").text()).isEqualTo(typed);
    }

    @Test
    void ofTwoAdministratorsTheSecondIsToldAndKeepsWhatHeTyped() {
        assertThat(save(AOBA, "factor", "on").status()).isEqualTo(303);
        Answer late = administrator.post(AOBA, "version", "0", "ranges", "127.0.0.0/8");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("ほかの人がこの条件を変更しました");
        assertThat(late.document().select("#ranges").text()).isEqualTo("127.0.0.0/8");
        String newest = late.document().select("input[name=version]").val();
        assertThat(administrator
                        .post(AOBA, "version", newest, "ranges", "127.0.0.0/8")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theListHasAllCustomersAPageAtATime() {
        Answer first = administrator.get("/settings/security");
        assertThat(first.statements()).isLessThanOrEqualTo(8);
        assertThat(first.text()).contains("技術者", "C0001");
        assertThat(administrator.get("/settings/security?q=nothing-like-this").text())
                .contains("該当するお客様はありません");
        assertThat(administrator.get("/settings/security?after=C0001").text()).doesNotContain("C0001 ");
    }

    private Answer save(String path, String field, String value) {
        String version =
                administrator.get(path).document().select("input[name=version]").val();
        return administrator.post(path, "version", version, field, value);
    }

    private Visitor signedIn(String expected) {
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");
        assertThat(visitor.post("/login", "username", mail, "password", Cast.PASSWORD)
                        .location())
                .isEqualTo(expected);
        visitor.get(expected);
        return visitor;
    }

    private String tried(String password) {
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");
        return visitor.post("/login", "username", mail, "password", password).location();
    }
}
