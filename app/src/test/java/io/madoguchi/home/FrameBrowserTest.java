package io.madoguchi.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
@DisplayName("M8.4 the frame of every page")
class FrameBrowserTest {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "390, false", "390, true"})
    void signInAndHomeAreAccessibleInEachSizeAndColour(int width, boolean dark) {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), new Look(width, dark));

            page.navigate("/login");
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            Chromium.signIn(page, Cast.AOBA_ADMINISTRATOR);
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            page.evaluate("document.querySelectorAll('details.menu').forEach(menu => menu.open = true)");
            assertThat(Chromium.accessibilityProblems(page)).as("menus open").isEmpty();
            page.navigate("/no-such-page");
            assertThat(Chromium.accessibilityProblems(page)).as("error page").isEmpty();
        }
    }
}
