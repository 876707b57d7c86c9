package io.madoguchi.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.6: terms and policies are linked, accepted once for each version, and the acceptance is recorded")
class TermsWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Documents documents;

    private String mail;
    private UUID account;

    @BeforeEach
    void somebodyNew() {
        mail = "terms-" + UUID.randomUUID() + "@aoba.example";
        account = Accounts.agent(mail);
        Rows.run("delete from terms_acceptance where account_id = ?", account);
    }

    @Test
    void anybodyReadsEachDocumentInBothLanguages() {
        Visitor visitor = visitors.anonymous();
        for (Document document : Document.values()) {
            assertThat(visitor.get("/login").document().select("a[href=" + document.path() + "]"))
                    .isNotEmpty();
            assertThat(visitor.get(document.path()).text()).contains("第1.0版", "2026年11月1日");
        }
        visitor.post("/language", "language", "en", "back", "/terms");
        assertThat(visitor.get("/terms").text()).contains("Article 1", "Version 1.0");
    }

    @Test
    void nothingElseOpensBeforeTheyAreAccepted() {
        Visitor visitor = signIn();
        assertThat(visitor.get("/inquiries").location()).isEqualTo("/terms/accept");
        assertThat(visitor.get("/terms").status()).as("public").isEqualTo(200);

        Answer page = visitor.get("/terms/accept");
        assertThat(page.document().select("details")).hasSize(4);
        Answer unticked = visitor.post("/terms/accept", "shown", shown(page));
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(visitor.get("/").location()).isEqualTo("/terms/accept");
        visitor.get("/terms/accept");
        Answer old = visitor.post("/terms/accept", "agree", "yes", "shown", "TERMS 0.9");
        assertThat(old.status()).as("another version was shown").isEqualTo(422);

        assertThat(visitor.post("/terms/accept", "agree", "yes", "shown", shown(page))
                        .location())
                .isEqualTo("/welcome?next=%2F");
        assertThat(visitor.get("/inquiries").status()).isEqualTo(200);
        assertThat(Rows.text(
                        "select count(*) || ' ' || min(version) || ' ' || min(address) from terms_acceptance where account_id = ?"
                                + " and sha256 <> ''",
                        account))
                .isEqualTo("4 1.0 127.0.0.1");
        assertThat(Rows.count("audit_entry where account_id = ? and action = 'terms.accepted'", account))
                .isEqualTo(1);
    }

    @Test
    void aNewVersionIsAskedForAgainByItselfAndWithoutTheTour() {
        Visitor visitor = signIn();
        visitor.post("/terms/accept", "agree", "yes", "shown", shown(visitor.get("/terms/accept")));
        Rows.run("update terms_acceptance set version = '0.9' where account_id = ? and document = 'PRIVACY'", account);

        Visitor again = signIn();
        Answer page = again.get("/terms/accept");
        assertThat(page.text()).contains("改定されました", "プライバシーポリシー");
        assertThat(page.document().select("details")).hasSize(1);
        assertThat(again.post("/terms/accept", "agree", "yes", "shown", shown(page))
                        .location())
                .isEqualTo("/");
        assertThat(Rows.count("terms_acceptance where account_id = ?", account)).isEqualTo(5);
    }

    @Test
    void whoHasAcceptedIsAskedNothingAndStaffNever() {
        assertThat(visitors.as(Cast.AOBA_ADMINISTRATOR).get("/terms/accept").location())
                .isEqualTo("/");
        assertThat(visitors.as(Cast.DESK).get("/terms/accept").location()).isEqualTo("/");
        assertThat(visitors.as(Cast.DESK).get("/").status()).isEqualTo(200);
    }

    @Test
    void theTourShowsWhatTheAccountMaySeeAndStandsInTheProfile() {
        Visitor money = visitors.as(Cast.AOBA_CONTRACTS);
        assertThat(money.get("/profile").document().select("a[href=/welcome]")).isNotEmpty();
        assertThat(money.get("/welcome").document().select("main a[href=/contracts]"))
                .isNotEmpty();
        assertThat(visitors.as(Cast.AOBA_INQUIRIES).get("/welcome").document().select("main a[href=/contracts]"))
                .isEmpty();
        assertThat(money.get("/welcome?next=//evil.example")
                        .document()
                        .select("main a.btn")
                        .attr("href"))
                .isEqualTo("/");
    }

    @Test
    void everyDocumentHasAVersionADayAndTheSameBlocksInBothLanguages() {
        for (Edition edition : documents.all()) {
            assertThat(edition.version()).isNotEmpty();
            assertThat(edition.sha256()).hasSize(64);
            assertThat(edition.blocks("ja")).hasSameSizeAs(edition.blocks("en"));
        }
    }

    private Visitor signIn() {
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");
        assertThat(visitor.post("/login", "username", mail, "password", Cast.PASSWORD)
                        .location())
                .isEqualTo("/terms/accept");
        visitor.get("/terms/accept");
        return visitor;
    }

    private static String shown(Answer page) {
        return page.document().select("input[name=shown]").val();
    }
}
