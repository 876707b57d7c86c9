package io.madoguchi.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.8 passkeys, with an authenticator that the browser plays")
class PasskeyBrowserTest {

    @Autowired
    private Visitors visitors;

    private String mail;
    private UUID account;

    @BeforeEach
    void ownAccount() {
        mail = "passkey-" + UUID.randomUUID() + "@aoba.example";
        account = Accounts.agent(mail);
    }

    @Test
    void isAddedSignsInWithoutANameAndIsTheSecondFactor() {
        try (Chromium chromium = new Chromium()) {
            Page page = window(chromium, Look.DESK);
            authenticator(page, true);
            Chromium.signIn(page, mail);
            add(page, "会社のノートPC");
            assertThat(page.locator("li code").count()).isEqualTo(10);
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            page.click("a[href='/profile/security']");
            assertThat(page.locator("main").textContent()).contains("会社のノートPC", "まだ使われていません");
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();

            signOut(page);
            page.navigate("/login?next=/inquiries");
            page.click("form[action='/login/passkey'] button");
            page.waitForURL(url -> url.endsWith("/inquiries") && !url.contains("login"));
            assertThat(Accounts.texts("select action from audit_entry where account_id = ?", account))
                    .contains("factor.passkey-added", "sign-in.passkey");
            assertThat(Accounts.texts("select count(last_used_at)::text from passkey where account_id = ?", account))
                    .containsExactly("1");

            signOut(page);
            Chromium.signIn(page, mail);
            assertThat(page.url()).endsWith("/sign-in/factor");
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            page.click("form[data-passkey] button");
            page.waitForURL(url -> !url.contains("/sign-in/"));
            page.navigate("/profile/security");
            page.click("a[href^='/profile/security/passkeys/removal']");
            page.fill("#proof_password", Cast.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/profile/security"));
            assertThat(page.locator("[role=status]").textContent()).contains("パスキーを削除しました");
        }
    }

    @Test
    void ofAnotherAccountOrWithoutAFingerItDoesNotCount() {
        String other = "passkey-" + UUID.randomUUID() + "@aoba.example";
        Accounts.agent(other);
        try (Chromium chromium = new Chromium()) {
            Page page = window(chromium, Look.PHONE);
            authenticator(page, true);
            Chromium.signIn(page, other);
            add(page, "この端末");
            signOut(page);
            Accounts.run("update passkey set account_id = ? where account_id = ?", account, Accounts.idOf(other));
            page.navigate("/login");
            page.click("form[action='/login/passkey'] button");
            page.waitForURL(url -> url.contains("passkey") || url.endsWith("/"));
            assertThat(page.url()).as("the device says that it is another's").endsWith("/login?passkey");
            assertThat(page.locator("[role=alert]").first().textContent()).contains("このパスキーではサインインできませんでした");
        }
        try (Chromium chromium = new Chromium()) {
            Page page = window(chromium, Look.PHONE);
            authenticator(page, false);
            Chromium.signIn(page, other);
            add(page, "この端末");
            page.waitForSelector("[data-passkey-problem]:not([hidden])");
            assertThat(page.locator("[data-passkey-problem]").textContent()).contains("パスキーは使われませんでした");
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
        }
    }

    private Page window(Chromium chromium, Look look) {
        return chromium.window(visitors.base().replace("127.0.0.1", "localhost"), look);
    }

    private static void add(Page page, String name) {
        page.navigate("/profile/security/passkeys");
        page.fill("#passkey_name", name);
        page.fill("#proof_password", Cast.PASSWORD);
        page.click("form[data-passkey] button");
        page.waitForSelector("li code, [data-passkey-problem]:not([hidden])");
    }

    private static void signOut(Page page) {
        page.navigate("/profile");
        page.click("details.menu > summary.who");
        page.click("form[action='/logout'] button");
        page.waitForURL(url -> url.contains("/login"));
    }

    /** @param finger somebody shows one whenever he is asked */
    private static void authenticator(Page page, boolean finger) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", finger);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
