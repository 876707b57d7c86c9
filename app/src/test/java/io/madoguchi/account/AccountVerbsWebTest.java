package io.madoguchi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.AccountKind;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.TrialCompany;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.4 what administrators do with the accounts of their company")
class AccountVerbsWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    private final PostOffice post = PostOffice.shared();
    private TrialCompany company;
    private UUID boss;
    private UUID agent;
    private Visitor admin;

    @BeforeEach
    void people() {
        company = new TrialCompany();
        boss = company.person(AccountKind.USER_ADMINISTRATOR, company.mail("boss"));
        agent = company.person(AccountKind.INQUIRY_AGENT, company.mail("agent"));
        admin = visitors.fresh(company.mail("boss"));
    }

    @Test
    void aSuspensionEndsSessionsAndLinksAtOnceAndAResumptionOpensTheAccountAgain() {
        Visitor agents = visitors.fresh(company.mail("agent"));
        assertThat(agents.get("/").status()).isEqualTo(200);
        assertThat(verb(admin, agent, "suspension").location()).isEqualTo("/accounts/" + agent);

        assertThat(agents.get("/").location()).startsWith("/login");
        assertThat(Accounts.texts("select 1 from work.spring_session where principal_name = ?", agent.toString()))
                .isEmpty();
        assertThat(signIn("agent").location()).contains("refused");
        assertThat(verb(admin, agent, "resumption").status()).isEqualTo(303);
        visitors.fresh(company.mail("agent"));
    }

    @Test
    void whoIsRemovedLeavesHisTracesAndHisAddressIsFree() {
        company.engagement("案件甲", agent);
        Accounts.run(
                "insert into audit_entry (account_id, account_name, action, subject) values (?, '検証 花子', 'x', '')",
                agent);
        assertThat(verb(admin, agent, "removal").location()).isEqualTo("/accounts");

        assertThat(signIn("agent").location()).contains("refused");
        assertThat(Accounts.texts("select 1 from membership where account_id = ?", agent))
                .isEmpty();
        assertThat(Accounts.texts("select account_name from audit_entry where account_id = ?", agent))
                .isNotEmpty();
        assertThat(admin.get("/accounts").text()).doesNotContain(company.mail("agent"));
        assertThat(admin.get("/accounts?state=removed").text()).contains(company.mail("agent"));
        assertThat(admin.get("/accounts/" + agent).document().select("form[action^=/accounts/]"))
                .isEmpty();
        assertThat(add(admin, "agent", "INQUIRY_AGENT", UUID.randomUUID()).status())
                .isEqualTo(303);
        assertThat(admin.get("/accounts?q=agent").text()).contains(company.mail("agent"));
        assertThat(verb(admin, agent, "resumption").status()).isEqualTo(404);
    }

    @Test
    void aFormSentTwiceMakesOneAccountAndOneMail() {
        UUID key = UUID.randomUUID();
        Answer first = add(admin, "twice", "CONTRACT_MANAGER", key);
        Answer second = add(admin, "twice", "CONTRACT_MANAGER", key);
        jobs.run();

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(post.to(company.mail("twice"), "新規アカウント登録通知")).hasSize(1);
        assertThat(admin.get("/accounts?state=invited").text()).contains(company.mail("twice"));
        UUID other = UUID.randomUUID();
        Answer third = add(admin, "twice", "CONTRACT_MANAGER", other);
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.text()).contains("すでにあるため");
        assertThat(third.document().select("input[name=family_name]").val()).isEqualTo("試験");
        assertThat(add(admin, "mended", "CONTRACT_MANAGER", other).status()).isEqualTo(303);
    }

    @Test
    void anInquiryAdministratorNeitherMakesNorTouchesAnAccountThatSeesMoney() {
        company.person(AccountKind.INQUIRY_ADMINISTRATOR, company.mail("toi-kanri"));
        UUID manager = company.person(AccountKind.CONTRACT_MANAGER, company.mail("keiyaku"));
        Visitor inquiries = visitors.fresh(company.mail("toi-kanri"));

        assertThat(inquiries
                        .get("/accounts/new")
                        .document()
                        .select("input[name=type]")
                        .eachAttr("value"))
                .containsExactly("INQUIRY_ADMINISTRATOR", "INQUIRY_AGENT");
        assertThat(add(inquiries, "more", "CONTRACT_MANAGER", UUID.randomUUID()).status())
                .isEqualTo(422);
        Answer page = inquiries.get("/accounts/" + manager);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("form[action^=/accounts/]")).isEmpty();
        assertThat(verb(inquiries, manager, "suspension").status()).isEqualTo(404);
        assertThat(inquiries.get("/accounts/" + manager + "/change").status()).isEqualTo(404);
        assertThat(verb(inquiries, agent, "suspension").status()).isEqualTo(303);
        assertThat(inquiries.get("/accounts/functions").status()).isEqualTo(404);
    }

    @Test
    void underAccessControlAnAdministratorStaysWithinHisEngagements() {
        UUID scoped = company.person(AccountKind.USER_ADMINISTRATOR, company.mail("scoped"));
        UUID inside = company.person(AccountKind.INQUIRY_AGENT, company.mail("inside"));
        UUID both = company.person(AccountKind.INQUIRY_AGENT, company.mail("both"));
        UUID own = company.engagement("案件甲", scoped, inside, both);
        UUID other = company.engagement("案件乙", both);
        Visitor visitor = visitors.fresh(company.mail("scoped"));

        assertThat(visitor.get("/accounts").text())
                .contains(company.mail("inside"), company.mail("both"))
                .doesNotContain(company.mail("agent"));
        assertThat(visitor.get("/accounts/" + agent).status()).isEqualTo(404);
        assertThat(visitor.get("/accounts/" + both).text()).doesNotContain("案件乙");
        assertThat(verb(visitor, both, "suspension").status())
                .as("he sees more")
                .isEqualTo(404);
        assertThat(visitor.get("/accounts/new").document().select("input[name=reach]"))
                .isEmpty();
        assertThat(addWithin(visitor, "out", other, false).status()).isEqualTo(422);
        assertThat(addWithin(visitor, "whole", own, true).status()).isEqualTo(422);
        Answer made = addWithin(visitor, "in", own, false);
        assertThat(made.status()).isEqualTo(303);
        assertThat(Accounts.texts("select scope from account where mail = ?", company.mail("in")))
                .containsExactly("ENGAGEMENTS");
        assertThat(verb(visitor, inside, "suspension").status()).isEqualTo(303);
    }

    @Test
    void nobodySuspendsRemovesOrChangesHimself() {
        for (String verb : List.of("suspension", "removal")) {
            Answer answer = verb(admin, boss, verb);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("ご自身のアカウントは");
        }
        assertThat(admin.get("/accounts/" + boss + "/change").status()).isEqualTo(404);
        assertThat(admin.get("/").status()).isEqualTo(200);
    }

    @Test
    void theLastUserAdministratorStays() {
        UUID other = company.person(AccountKind.USER_ADMINISTRATOR, company.mail("other"));
        Visitor portal = visitors.fresh(Cast.ADMINISTRATOR);
        assertThat(verb(portal, other, "suspension").status()).isEqualTo(303);
        for (String verb : List.of("suspension", "removal")) {
            Answer answer = verb(portal, boss, verb);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("最後のユーザー管理者");
        }
        Answer demoted = change(portal, boss, version(boss), "type", "INQUIRY_AGENT");
        assertThat(demoted.status()).isEqualTo(409);
        assertThat(demoted.text()).contains("最後のユーザー管理者");
    }

    @Test
    void ofTwoUserAdministratorsWhoSuspendEachOtherInTheSameMomentOneStays() throws Exception {
        UUID other = company.person(AccountKind.USER_ADMINISTRATOR, company.mail("other"));
        Visitor others = visitors.fresh(company.mail("other"));
        admin.get("/accounts/" + other);
        others.get("/accounts/" + boss);
        List<Callable<Answer>> both = List.of(
                () -> admin.post("/accounts/" + other + "/suspension", "version", version(other)),
                () -> others.post("/accounts/" + boss + "/suspension", "version", version(boss)));
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Answer> each : pool.invokeAll(both)) {
                assertThat(each.get().status()).isNotEqualTo(500);
            }
        }
        assertThat(Accounts.texts(
                        "select 1 from account where customer_id = ? and kind = 'USER_ADMINISTRATOR' and status = 'ACTIVE'",
                        company.id()))
                .hasSize(1);
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndKeepsHisText() {
        String version = version(agent);
        assertThat(change(admin, agent, version, "department", "営業部").status()).isEqualTo(303);
        Answer late = change(admin, agent, version, "department", "総務部");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("別の管理者が先に変更しました", "営業部");
        assertThat(late.document().select("input[name=department]").val()).isEqualTo("総務部");
        assertThat(change(
                                admin,
                                agent,
                                late.document().select("input[name=version]").val(),
                                "department",
                                "総務部")
                        .status())
                .isEqualTo(303);
        assertThat(admin.get("/accounts/" + agent).text()).contains("アカウントの変更", "変更した項目: 部署", "総務部");
    }

    @Test
    void aNewKindEndsTheSessionsAndThePageTellsOfIt() {
        Visitor agents = visitors.fresh(company.mail("agent"));
        assertThat(change(admin, agent, version(agent), "type", "CONTRACT_MANAGER")
                        .status())
                .isEqualTo(303);

        assertThat(agents.get("/").location()).startsWith("/login");
        assertThat(admin.get("/accounts/" + agent).text()).contains("種類: 問い合わせ担当者 → 契約担当者");
    }

    @Test
    void aLockedAccountIsUnlocked() {
        Accounts.run("update credential set failures = 10, locked_until = '2999-01-01' where account_id = ?", agent);
        assertThat(admin.get("/accounts?state=locked").text()).contains(company.mail("agent"));
        assertThat(visitors.as(Cast.ADMINISTRATOR)
                        .get("/accounts?state=locked&customer=" + company.code())
                        .text())
                .contains(company.mail("agent"));
        assertThat(verb(admin, agent, "unlocking").status()).isEqualTo(303);

        visitors.fresh(company.mail("agent"));
        assertThat(verb(admin, agent, "unlocking").status())
                .as("the page of before")
                .isEqualTo(409);
    }

    @Test
    void peopleOfOtherCompaniesDoNotExist() {
        UUID stranger = Accounts.idOf(Cast.AOBA_INQUIRIES);
        assertThat(admin.get("/accounts/" + stranger).status()).isEqualTo(404);
        assertThat(admin.get("/accounts/" + stranger + "/change").status()).isEqualTo(404);
        for (String verb : List.of("suspension", "resumption", "removal", "invitation", "unlocking", "change")) {
            assertThat(verb(admin, stranger, verb).status()).as(verb).isEqualTo(404);
        }
        assertThat(admin.get("/accounts?q=aoba.example").document().select("td.lead"))
                .isEmpty();
        assertThat(admin.get("/accounts?customer=C0001").text()).doesNotContain("@aoba.example");
        assertThat(admin.get("/accounts/export.csv").body())
                .contains(company.mail("agent"))
                .doesNotContain("@aoba.example");
    }

    @Test
    void aRoleOfStaffIsChangedByThePortalAdministratorAlone() {
        UUID engineer = company.person(AccountKind.SUPPORT_ENGINEER, company.mail("engineer"));
        Visitor engineers = visitors.fresh(company.mail("engineer"));
        Visitor portal = visitors.fresh(Cast.ADMINISTRATOR);
        assertThat(visitors.as(Cast.DESK)
                        .get("/accounts/" + engineer)
                        .document()
                        .select("form[action^=/accounts/]"))
                .isEmpty();
        assertThat(verb(visitors.fresh(Cast.DESK), engineer, "suspension").status())
                .isEqualTo(404);
        assertThat(change(portal, engineer, version(engineer), "type", "SERVICE_DESK")
                        .status())
                .isEqualTo(303);
        assertThat(engineers.get("/").location()).startsWith("/login");
        assertThat(change(portal, engineer, version(engineer), "type", "INQUIRY_AGENT")
                        .status())
                .as("staff never become customers")
                .isEqualTo(422);
        assertThat(verb(portal, engineer, "removal").status()).isEqualTo(303);
    }

    private Answer verb(Visitor visitor, UUID account, String noun) {
        visitor.get("/accounts");
        return visitor.post("/accounts/" + account + "/" + noun, "version", version(account));
    }

    private Answer change(Visitor visitor, UUID account, String version, String field, String value) {
        visitor.get("/accounts");
        String kind =
                Accounts.texts("select kind from account where id = ?", account).getFirst();
        return visitor.post(
                "/accounts/" + account + "/change",
                "version",
                version,
                "family_name",
                "検証",
                "given_name",
                "花子",
                "language",
                "ja",
                "type",
                field.equals("type") ? value : kind,
                "department",
                field.equals("department") ? value : "");
    }

    private Answer add(Visitor visitor, String local, String kind, UUID key) {
        visitor.get("/accounts/new");
        return visitor.post(
                "/accounts",
                "form_key",
                key.toString(),
                "mail",
                company.mail(local),
                "family_name",
                "試験",
                "given_name",
                "太郎",
                "type",
                kind,
                "reach",
                "WHOLE",
                "language",
                "ja");
    }

    private Answer addWithin(Visitor visitor, String local, UUID group, boolean whole) {
        visitor.get("/accounts/new");
        return visitor.post(
                "/accounts",
                "form_key",
                UUID.randomUUID().toString(),
                "mail",
                company.mail(local),
                "family_name",
                "試験",
                "given_name",
                "太郎",
                "type",
                "INQUIRY_AGENT",
                "reach",
                whole ? "WHOLE" : "ENGAGEMENTS",
                "groups",
                group.toString(),
                "language",
                "ja");
    }

    private Answer signIn(String local) {
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");
        return visitor.post("/login", "username", company.mail(local), "password", Cast.PASSWORD);
    }

    private static String version(UUID account) {
        return Accounts.texts("select version::text from account where id = ?", account)
                .getFirst();
    }
}
