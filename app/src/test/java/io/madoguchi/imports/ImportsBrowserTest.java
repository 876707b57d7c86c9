package io.madoguchi.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M2.3 the import page, M8.4 accessible in both languages")
class ImportsBrowserTest {

    private static final Path FAULTY = Path.of("src/test/resources/data/devices.faulty.csv");

    private static final String HEADER = "product_code,maker,model_number,name,kind,end_of_sale,end_of_support\r\n";

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @ParameterizedTest
    @CsvSource({"1280, ja, 3行目, 製品「P999」は登録されていません", "390, en, line 3, There is no product “P999”"})
    void aClerkSeesWhatIsWrongWithTheFileWithoutReloading(int width, String language, String line, String problem) {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), new Look(width, false));
            Chromium.signIn(page, Cast.ADMINISTRATOR);
            page.navigate("/imports");
            choose(page, language);
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            page.setInputFiles("#files", FAULTY);
            page.click("form[action='/imports'] button.large");
            assertThat(page.locator("#_progress")).isVisible();
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            jobs.run();

            assertThat(page.locator("#problems")).isVisible();
            assertThat(page.locator("main")).containsText(line);
            assertThat(page.locator("main")).containsText(problem);
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            choose(page, "ja");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, ja", "390, en"})
    void aChangeIsShownBeforeItIsWritten(int width, String language) {
        String code = "PB-" + width;
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), new Look(width, false));
            Chromium.signIn(page, Cast.ADMINISTRATOR);
            choose(page, language);
            importProduct(page, code, "初版スイッチ");

            check(page, code, "改訂版スイッチ");
            assertThat(page.locator("#changes ~ .table del")).containsText("初版スイッチ");
            assertThat(page.locator("#changes ~ .table ins")).containsText("改訂版スイッチ");
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            write(page);

            check(page, code, "改訂版スイッチ");
            assertThat(page.locator("button[value=ALL_OR_NOTHING]")).hasCount(0);
            choose(page, "ja");
        }
    }

    private void importProduct(Page page, String code, String name) {
        check(page, code, name);
        write(page);
    }

    private void check(Page page, String code, String name) {
        String line = code + ",Zebra,Z-" + code + "," + name + ",NETWORK,,\r\n";
        page.navigate("/imports");
        page.setInputFiles(
                "#files", new FilePayload("製品.csv", "text/csv", (HEADER + line).getBytes(StandardCharsets.UTF_8)));
        page.click("form[action='/imports'] button.large");
        assertThat(page.locator("#_progress")).isVisible();
        jobs.run();
        assertThat(page.locator(".stats")).isVisible();
    }

    private void write(Page page) {
        page.click("button[value=ALL_OR_NOTHING]");
        assertThat(page.locator("#_progress")).isVisible();
        jobs.run();
        assertThat(page.locator(".msg.success")).isVisible();
    }

    private static void choose(Page page, String language) {
        page.evaluate(
                "language => document.querySelector(`form[action='/language'] button[value=${language}]`).click()",
                language);
        page.waitForSelector("html[lang=" + language + "]");
    }
}
