package io.madoguchi.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.8 second factor by an authenticator app")
class FactorWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private TestClock clock;

    private String mail;
    private UUID account;

    @BeforeEach
    void ownAccount() {
        mail = "factor-" + UUID.randomUUID() + "@aoba.example";
        account = Accounts.agent(mail);
    }

    @Test
    void whoHasAnAppIsAskedForItsCodeAndComesToWhereHeWanted() {
        App app = App.setUp(visitors.fresh(mail), clock).app();

        Visitor visitor = atTheGate("/inquiries");
        Answer asked = visitor.get("/sign-in/factor");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("2つ目の認証");
        assertThat(asked.statements()).isLessThanOrEqualTo(8);
        assertThat(visitor.post("/sign-in/factor", "one_time_password", app.nextCode())
                        .location())
                .isEqualTo("/inquiries");
        assertThat(visitor.get("/inquiries").status()).isEqualTo(200);
        assertThat(visitor.get("/sign-in/factor").location()).isEqualTo("/");
    }

    @Test
    void eachCodeCountsOnceAndAFullWidthOneWithAGapToo() {
        App app = App.setUp(visitors.fresh(mail), clock).app();
        String code = app.nextCode();
        assertThat(show(code)).isTrue();

        assertThat(show(code)).as("once more").isFalse();
        String next = app.nextCode();
        assertThat(show(fullWidth(next.substring(0, 3)) + "　" + fullWidth(next.substring(3))))
                .isTrue();
        assertThat(show(code)).as("an earlier one").isFalse();
    }

    @Test
    void theCodeThatConfirmedTheAppDoesNotSignIn() {
        Visitor visitor = visitors.fresh(mail);
        App app = App.of(visitor.get("/profile/security/totp"), clock);
        String code = app.code();
        visitor.post("/profile/security/totp", "one_time_password", code, "proof_password", Cast.PASSWORD);

        assertThat(show(code)).isFalse();
    }

    @Test
    void theTenthWrongCodeLocksForAQuarterOfAnHourAndANewPasswordDoesNotOpenThat() {
        App.Set set = App.setUp(visitors.fresh(mail), clock);
        Visitor visitor = atTheGate("/");
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.post(
                                    "/sign-in/factor",
                                    "one_time_password",
                                    set.app().wrongCode())
                            .status())
                    .isEqualTo(422);
        }
        Answer locked =
                visitor.post("/sign-in/factor", "one_time_password", set.app().nextCode());
        assertThat(locked.status()).isEqualTo(422);
        assertThat(locked.text()).contains("しばらく受け付けられません");
        assertThat(show(set.codes().getFirst())).as("nor a recovery code").isFalse();

        Accounts.run("update credential set failures = 0, locked_until = null where account_id = ?", account);
        assertThat(show(set.app().nextCode())).as("after a new password").isFalse();
        clock.advance(Duration.ofMinutes(15));
        assertThat(show(set.app().nextCode())).isTrue();
        assertThat(Accounts.texts("select distinct action from audit_entry where account_id = ?", account))
                .contains("factor.failed", "factor.locked", "factor.shown");
    }

    @Test
    void aRecoveryCodeLetsInOnceAndIsStoredAsAHashOnly() {
        App.Set set = App.setUp(visitors.fresh(mail), clock);
        assertThat(set.codes()).hasSize(10);
        String code = set.codes().getFirst();

        assertThat(show(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(show(code)).isFalse();
        assertThat(Accounts.texts(
                        "select encode(code_hash, 'escape') from recovery_code where account_id = ?", account))
                .hasSize(10)
                .noneMatch(hash -> set.codes().stream().anyMatch(each -> hash.contains(each.substring(0, 5))));
        assertThat(Accounts.texts(
                        "select count(*)::text from recovery_code where account_id = ? and used_at is not null",
                        account))
                .containsExactly("1");
    }

    @Test
    void newRecoveryCodesReplaceTheOldAndFewAreWarnedOf() {
        Visitor visitor = visitors.fresh(mail);
        App.Set set = App.setUp(visitor, clock);
        Accounts.run(
                "update recovery_code set used_at = now() where account_id = ? and code_hash in"
                        + " (select code_hash from recovery_code where account_id = ? limit 8)",
                account,
                account);
        assertThat(visitor.get("/profile/security").text()).contains("残りが 2 個");

        Answer made = visitor.post("/profile/security/codes", "proof_password", Cast.PASSWORD);
        List<String> codes = made.document().select("li code").eachText();
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(set.codes());
        assertThat(visitor.get("/profile/security").text()).contains("残り 10 個").doesNotContain(codes.getFirst());
        assertThat(show(codes.getLast())).isTrue();
    }

    @Test
    void nothingChangesWithoutThePasswordOrACode() {
        Visitor visitor = visitors.fresh(mail);
        Answer page = visitor.get("/profile/security/totp");
        App app = App.of(page, clock);
        Answer refused =
                visitor.post("/profile/security/totp", "one_time_password", app.code(), "proof_password", "wrong");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#proof_password-err").text()).contains("正しくありません");
        assertThat(refused.document().select("code").text())
                .isEqualTo(page.document().select("code").text());

        App set = App.setUp(visitor, clock).app();
        assertThat(visitor.post("/profile/security/totp/removal", "proof_password", "")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post("/profile/security/codes", "proof_password", set.wrongCode())
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post("/profile/security/totp/removal", "proof_password", set.nextCode())
                        .status())
                .isEqualTo(303);
        assertThat(Accounts.texts("select code_hash::text from recovery_code where account_id = ?", account))
                .as("without a factor nothing is to be recovered")
                .isEmpty();
        visitors.fresh(mail).get("/profile");
    }

    @Test
    void theSecretIsNotInTheDatabaseInPlain() {
        Visitor visitor = visitors.fresh(mail);
        Answer page = visitor.get("/profile/security/totp");
        String key = page.document().select("code").text().replace(" ", "");
        App.setUp(visitor, clock);

        assertThat(page.document().select("svg[role=img] path").attr("d")).startsWith("M");
        assertThat(key).hasSize(32);
        assertThat(Accounts.texts("select length(secret)::text from totp where account_id = ?", account))
                .containsExactly(String.valueOf(12 + 20 + 16));
    }

    /** Each of the routes that a person has is tried in {@link GateRoutesTest}. */
    @Test
    void beforeTheCodeTheSessionOpensNothingButSignOut() {
        App.setUp(visitors.fresh(mail), clock);
        Visitor visitor = atTheGate("/");

        for (String path : Set.of("/", "/profile", "/profile/security", "/inquiries", "/sign-in/enrol")) {
            assertThat(visitor.get(path).location()).as(path).isEqualTo("/sign-in/factor");
        }
        assertThat(visitor.post("/logout").location()).isEqualTo("/login?out");
    }

    private Visitor atTheGate(String next) {
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");
        Answer answer = visitor.post("/login", "username", mail, "password", Cast.PASSWORD, "next", next);
        assertThat(answer.location()).isEqualTo("/sign-in/factor");
        visitor.get("/sign-in/factor");
        return visitor;
    }

    private boolean show(String code) {
        return atTheGate("/").post("/sign-in/factor", "one_time_password", code).status() == 303;
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);
    }
}
