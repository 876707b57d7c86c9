package io.madoguchi.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Visitors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.8 M8.4: the customer signs on the engineer's screen")
class SignatureBrowserTest {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @CsvSource({"390, false", "1280, true"})
    void aDrawnSignatureIsOnTheReport(int width, boolean dark) {
        String number = ReportTyped.incident(visitors.as(Cast.AOBA_INQUIRIES)).report();
        String visit = new OnSite(visitors, number).planned();
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), new Look(width, dark));
            Chromium.signIn(page, Cast.ENGINEER);
            page.navigate(visit);
            page.locator("form[action$='/departure'] button").click();
            assertFine(page);

            page.locator("#report-arrived").fill("2026-11-24T08:30");
            page.locator("#report-left").fill("2026-11-24T09:45");
            page.locator("#report-result").selectOption("COMPLETED");
            page.locator("#report-text").fill("交換しました。");
            page.locator("#report-signer").fill("髙橋 花子");
            draw(page, page.locator("canvas.sign"));
            assertThat(page.locator("#report-signature")).hasValue(Pattern.compile("signature\\.png$"));
            page.locator("[data-clear]").click();
            assertThat(page.locator("#report-signature")).hasValue("");
            draw(page, page.locator("canvas.sign"));
            assertThat(page.locator("#report-signature")).hasValue(Pattern.compile("signature\\.png$"));
            page.locator("form[action$='/report'] > button").click();

            Locator picture = page.locator("img.sign");
            assertThat(picture).isVisible();
            assertThat(picture.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                    .isEqualTo(880);
            assertFine(page);
            page.navigate("/inquiries/" + number + "/card");
            assertFine(page);
            page.navigate("/visits");
            assertFine(page);
            page.navigate("/visits/schedule");
            assertFine(page);
        }
    }

    private static void draw(Page page, Locator canvas) {
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + 20);
        page.mouse().move(box.x + box.width - 20, box.y + box.height - 20);
        page.mouse().up();
    }

    private static void assertFine(Page page) {
        assertThat(Chromium.accessibilityProblems(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
