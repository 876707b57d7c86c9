package io.madoguchi.attestation;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("B5.1 twice a year: is this person still here?")
class AttestationWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private AttestationJob job;

    @Autowired
    private JobsByHand jobs;

    private final PostOffice post = PostOffice.shared();
    private TrialCompany company;
    private UUID boss;
    private UUID one;
    private UUID two;

    @BeforeEach
    void people() {
        company = new TrialCompany();
        boss = company.person(AccountKind.USER_ADMINISTRATOR, company.mail("boss"));
        one = company.person(AccountKind.INQUIRY_AGENT, company.mail("one"));
        two = company.person(AccountKind.CONTRACT_MANAGER, company.mail("info"));
    }

    @Test
    void afterSixMonthsTheUserAdministratorsAreAskedOnce() {
        job.run();
        assertThat(rounds()).as("the accounts are of today").isZero();
        Accounts.run("update account set created_at = '2026-05-01' where customer_id = ?", company.id());
        job.run();
        job.run();
        jobs.run();

        assertThat(rounds()).isEqualTo(1);
        assertThat(post.to(company.mail("boss"), "アカウントの確認のお願い")).hasSize(1);
        assertThat(post.to(company.mail("one"), "アカウントの確認のお願い")).isEmpty();
    }

    @Test
    void eachAccountIsConfirmedOrSuspendedAndProgressIsKept() {
        open("2026-11-01");
        Visitor admin = visitors.fresh(company.mail("boss"));
        assertThat(admin.get("/").text()).contains("アカウントの確認をお願いします");
        Answer page = admin.get("/accounts/attestation");
        assertThat(page.text()).contains("3件のうち0件", "共有アドレスの可能性");
        assertThat(page.document().select("input[name=answer_" + boss + "]").eachAttr("value"))
                .containsExactly("stays");
        Visitor ones = visitors.fresh(company.mail("one"));

        Answer nothing = admin.post("/accounts/attestation");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(admin.post("/accounts/attestation", "answer_" + one, "gone").status())
                .isEqualTo(303);
        assertThat(ones.get("/").location()).startsWith("/login");
        assertThat(status(one)).isEqualTo("SUSPENDED");
        assertThat(admin.get("/accounts/attestation").text()).contains("3件のうち1件");
        assertThat(admin.post("/accounts/attestation", "answer_" + one, "stays").status())
                .as("sent from a page of before")
                .isEqualTo(303);
        assertThat(status(one)).isEqualTo("SUSPENDED");
        assertThat(admin.post("/accounts/attestation", "answer_" + two, "stays", "answer_" + boss, "stays")
                        .status())
                .isEqualTo(303);

        assertThat(admin.get("/accounts/attestation").text()).contains("確認が必要なアカウントはありません");
        assertThat(Accounts.texts(
                        "select 1 from attestation where customer_id = ? and finished_at is not null", company.id()))
                .hasSize(1);
        assertThat(admin.get("/").text()).doesNotContain("アカウントの確認をお願いします");
    }

    @Test
    void himselfAndStrangersCannotBeSentAway() {
        open("2026-11-01");
        Visitor admin = visitors.fresh(company.mail("boss"));
        admin.get("/accounts/attestation");
        assertThat(admin.post("/accounts/attestation", "answer_" + boss, "gone").status())
                .isEqualTo(409);
        assertThat(status(boss)).isEqualTo("ACTIVE");
        UUID stranger = Accounts.idOf(Cast.AOBA_INQUIRIES);
        admin.post("/accounts/attestation", "answer_" + stranger, "gone");
        assertThat(status(stranger)).isEqualTo("ACTIVE");
    }

    @Test
    void whatIsOverdueIsShownToStaffAndCountedFromTheListThatItOpens() {
        open("2026-09-01");
        Visitor portal = visitors.as(Cast.ADMINISTRATOR);
        String list = "/customers?attestation=overdue";
        assertThat(portal.get(list + "&q=" + company.code()).text()).contains(company.code(), "アカウント確認の期限切れ");
        assertThat(portal.get("/customers/" + company.code()).text()).contains("アカウント確認の期限切れ");
        String figure = portal.get("/")
                .document()
                .select("div:has(> dt > a[href='" + list + "'])")
                .text();
        String counted = portal.get(list).document().select(".listbar b").text();
        assertThat(figure).contains(counted);
    }

    @Test
    void whoDoesNotSeeTheWholeCompanyIsNotAsked() {
        open("2026-11-01");
        company.engagement("案件甲", boss);
        Visitor admin = visitors.fresh(company.mail("boss"));
        assertThat(admin.get("/accounts/attestation").status()).isEqualTo(404);
        assertThat(visitors.fresh(company.mail("one"))
                        .get("/accounts/attestation")
                        .status())
                .isEqualTo(404);
    }

    private void open(String day) {
        Accounts.run("update account set created_at = '2026-05-01' where customer_id = ?", company.id());
        Accounts.run(
                "insert into attestation select gen_random_uuid(), ?, ?::timestamptz, ?::timestamptz + interval '30 days'",
                company.id(),
                day,
                day);
    }

    private int rounds() {
        return Accounts.texts("select 1 from attestation where customer_id = ?", company.id())
                .size();
    }

    private static String status(UUID account) {
        return Accounts.texts("select status from account where id = ?", account)
                .getFirst();
    }
}
