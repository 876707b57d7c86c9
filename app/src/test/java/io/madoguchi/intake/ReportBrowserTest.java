package io.madoguchi.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.1, M8.4 a report in a browser")
class ReportBrowserTest {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @CsvSource({
        Cast.AOBA_ADMINISTRATOR + ", 1280, false",
        Cast.TOKAI_INQUIRIES + ", 390, true",
    })
    void eachStepIsAccessibleAndLeadsToTheNext(String who, int width, boolean dark) {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), new Look(width, dark));
            Chromium.signIn(page, who);
            page.navigate("/inquiries/new");
            assertFine(page);

            page.locator("#device_q").pressSequentially("sv0");
            assertThat(page.locator("#device-choice .help")).containsText(Pattern.compile("\\d"));
            page.locator("#device")
                    .selectOption(page.locator("#device option").nth(1).getAttribute("value"));
            page.locator("#files")
                    .setInputFiles(new FilePayload[] {payload("画面.log", "text"), payload("run.exe", "MZ")});
            page.locator("#subject").fill("共有ストレージ 故障");
            page.locator("button.large[value=confirm]").click();
            assertThat(page.locator(".errors")).isFocused();
            assertThat(page.locator("#subject")).hasValue("共有ストレージ 故障");
            assertThat(page.locator(".file-name")).hasText("画面.log");
            assertFine(page);

            page.locator("[name=kind][value=INCIDENT]").check();
            page.locator("[name=severity][value=HIGH]").check();
            page.locator("#began_at").fill("2026-11-24T09:00");
            page.locator("#description").fill("遅い。\n止まりかけている。");
            page.locator("button.large[value=confirm]").click();
            assertThat(page.locator("dl.rows")).containsText("画面.log");
            assertFine(page);

            page.locator("button[formaction$='#description']").click();
            assertThat(page.locator("#description")).hasValue("遅い。\n止まりかけている。");
            page.locator("button.large[value=confirm]").click();
            page.locator(".form-foot .btn.large").first().click();
            assertThat(page.locator(".big-number")).hasText(Pattern.compile("I-\\d{8}-\\d{4,}"));
            assertFine(page);
            assertThat(page.evaluate("Object.keys(sessionStorage).filter(key => key.includes('report-')).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void whatWasTypedIsStillThereAfterTheTabWentElsewhere() {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), Look.DESK);
            Chromium.signIn(page, Cast.AOBA_INQUIRIES);
            page.navigate("/inquiries/new");
            page.locator("#subject").fill("途中まで書いた件名");
            page.locator("#description").fill("途中まで書いた状況");
            page.navigate("/");
            page.navigate("/inquiries/new");
            assertThat(page.locator("#subject")).hasValue("途中まで書いた件名");
            assertThat(page.locator("#description")).hasValue("途中まで書いた状況");
        }
    }

    private static void assertFine(Page page) {
        assertThat(Chromium.accessibilityProblems(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private static FilePayload payload(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }
}
