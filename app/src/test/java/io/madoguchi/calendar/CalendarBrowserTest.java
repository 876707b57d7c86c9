package io.madoguchi.calendar;

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
@DisplayName("M8.4 the calendar on every screen")
class CalendarBrowserTest {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "390, false", "390, true"})
    void aYearIsAccessibleAndFitsInEachSizeAndColour(int width, boolean dark) {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), new Look(width, dark));
            Chromium.signIn(page, width == 390 ? Cast.TOKAI_INQUIRIES : Cast.ADMINISTRATOR);

            page.click("footer a[href='/calendar']");
            assertThat(page.url()).endsWith("/calendar");
            page.navigate("/calendar?year=2027");
            page.click("a[rel=next]");

            assertThat(page.url()).endsWith("/calendar?year=2028");
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }
}
