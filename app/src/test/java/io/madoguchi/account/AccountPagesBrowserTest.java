package io.madoguchi.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M8.4 own page and password pages")
class AccountPagesBrowserTest {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true"})
    void areAccessibleAlsoWithErrors(int width, boolean dark) {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), new Look(width, dark));
            page.navigate("/password/forgot");
            page.click("form[action='/password/forgot'] button");
            assertThat(page.locator("#mail-err").textContent()).contains("メールアドレス");
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            page.navigate("/password/reset?token=none");
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();

            Chromium.signIn(page, Cast.MIRAI_ADMINISTRATOR);
            page.navigate("/profile");
            page.click("form[action='/profile/password'] button");
            assertThat(page.locator("#password-err").textContent()).contains("短すぎます");
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
        }
    }
}
