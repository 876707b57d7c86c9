package io.madoguchi.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.8 M8.4 pages of the second factor")
class FactorPagesBrowserTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @CsvSource({"1280, false, ja", "390, true, en"})
    void areAccessibleAndPassedWithTheKeyboardAlone(int width, boolean dark, String language) {
        String mail = "pages-" + UUID.randomUUID() + "@aoba.example";
        UUID account = Accounts.agent(mail);
        Accounts.run("update account set language = ? where id = ?", language, account);
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), new Look(width, dark));
            Chromium.signIn(page, mail);
            page.navigate("/profile/security");
            assertAccessible(page);
            page.navigate("/profile/security/totp");
            page.locator("#one_time_password").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#proof_password-err");
            assertAccessible(page);

            App.Set set = App.setUp(visitors.fresh(mail), clock);
            page.context().clearCookies();
            Chromium.signIn(page, mail);
            assertThat(page.url()).endsWith("/sign-in/factor");
            assertAccessible(page);
            page.locator("#one_time_password").focus();
            page.keyboard().type(set.app().wrongCode());
            page.keyboard().press("Enter");
            page.waitForSelector("#one_time_password-err");
            assertAccessible(page);
            page.locator("#one_time_password").focus();
            page.keyboard().type(set.app().nextCode());
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("/sign-in/"));
            page.navigate("/profile/security");
            assertAccessible(page);
            page.navigate("/profile/security/totp/removal");
            assertAccessible(page);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, false"})
    void rulesAreAccessibleAlsoWithErrors(int width, boolean dark) {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), new Look(width, dark));
            Chromium.signIn(page, Cast.ADMINISTRATOR);
            page.navigate("/settings/security");
            assertAccessible(page);
            page.click("a[href='/settings/security/customers/C0001']");
            page.fill("#ranges", "10.0.0.0/99");
            page.click("form[action='/settings/security/customers/C0001'] button");
            page.waitForSelector("#ranges-err");
            assertAccessible(page);
        }
    }

    private static void assertAccessible(Page page) {
        assertThat(Chromium.accessibilityProblems(page)).as(page.url()).isEmpty();
    }
}
