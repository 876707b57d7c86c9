package io.madoguchi.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.1, M8.4 a report in a browser")
class ReportBrowserTest {

    /** What a browser does when a file is dropped or pasted; Playwright cannot do it by itself. */
    private static final String HANDED = """
            name => {
              const handed = new DataTransfer();
              handed.items.add(new File(['text'], name, { type: 'image/png' }));
              document.getElementById('description')
                .dispatchEvent(Object.assign(new Event('%1$s', { bubbles: true, cancelable: true }), { %2$s: handed }));
            }""";

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
            page.locator("#device-choice [name=add]").first().click();
            assertThat(page.locator("#devices [name=device]")).hasCount(1);
            assertThat(page.locator("#device_q")).isFocused();
            page.locator("#device-choice [name=add]").first().click();
            assertThat(page.locator("#devices [name=device]")).hasCount(2);
            page.locator("#devices [name=drop]").last().click();
            assertThat(page.locator("#devices [name=device]")).hasCount(1);
            page.locator("#files")
                    .setInputFiles(new FilePayload[] {payload("画面.log", "text"), payload("run.exe", "MZ")});
            assertThat(page.locator("#uploads .file-name")).hasText("画面.log");
            assertThat(page.locator("[data-attach-list] .file .err")).containsText("run.exe");
            page.locator("#subject").fill("共有ストレージ 故障");
            page.locator("button.large[value=confirm]").click();
            assertThat(page.locator(".errors")).isFocused();
            assertThat(page.locator("#subject")).hasValue("共有ストレージ 故障");
            assertThat(page.locator("#uploads .file-name")).hasText("画面.log");
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
        }
    }

    @Test
    @DisplayName("M1.1 a draft survives a closed browser")
    void whatWasTypedIsThereInAnotherBrowser() {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), Look.DESK);
            Chromium.signIn(page, Cast.AOBA_INQUIRY_ADMINISTRATOR);
            page.navigate("/inquiries/new");
            page.locator("#subject").fill("途中まで書いた件名");
            assertThat(page.locator("#draft")).containsText("下書きを保存しました");
            // Left before it is saved by itself.
            page.locator("#description").fill("途中まで書いた状況");
            page.navigate("/");
            page.context().close();

            Page later = chromium.window(visitors.base(), Look.PHONE);
            Chromium.signIn(later, Cast.AOBA_INQUIRY_ADMINISTRATOR);
            later.navigate("/inquiries/new");
            assertFine(later);
            later.locator("#drafts a").first().click();
            assertThat(later.locator("#subject")).hasValue("途中まで書いた件名");
            assertThat(later.locator("#description")).hasValue("途中まで書いた状況");
            assertFine(later);
            later.navigate("/inquiries/new");
            later.locator("#drafts button").first().click();
            assertThat(later.locator("#drafts")).hasCount(0);
        }
    }

    @Test
    @DisplayName("M1.1 files are dropped, pasted and picked; each has its bar, can be stopped, and is offered again")
    void filesAreSentOneByOne() {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), Look.DESK);
            Chromium.signIn(page, Cast.AOBA_CONTRACTS);
            page.navigate("/inquiries/new");
            page.evaluate(HANDED.formatted("drop", "dataTransfer"), "落とした.log");
            assertThat(page.locator("#uploads")).containsText("落とした.log");
            page.evaluate(HANDED.formatted("paste", "clipboardData"), "image.png");
            assertThat(page.locator("#uploads")).containsText(Pattern.compile("画面の写し-\\d{6}\\.png"));

            page.route("**/uploads", route -> route.abort());
            page.locator("#files").setInputFiles(payload("切れた.log", "text"));
            Locator row = page.locator("[data-attach-list] .file");
            assertThat(row).containsText("送れませんでした");
            page.unroute("**/uploads");
            row.locator(".link").click();
            assertThat(page.locator("#uploads")).containsText("切れた.log");
            assertThat(row).hasCount(0);

            // Never answered: it is on its way until somebody stops it.
            page.route("**/uploads", route -> {});
            page.locator("#files").setInputFiles(payload("長い.log", "text"));
            assertThat(row.locator("progress")).isVisible();
            assertFine(page);
            row.locator(":scope > button").click();
            assertThat(row).hasCount(0);
            page.unroute("**/uploads");

            page.locator("#uploads [name=remove]").first().click();
            assertThat(page.locator("#uploads")).not().containsText("落とした.log");
            assertThat(page.locator("#uploads")).containsText("切れた.log");
            assertThat(page.locator("#subject")).isVisible();
        }
    }

    @Test
    @DisplayName("M1.1 a file that is stopped when all of it is already on its way is not in the report either")
    void aFileStoppedTooLateIsTakenOutAgain() {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), Look.DESK);
            // A request that is held back by the test never tells that its body has gone out: it is told here.
            page.addInitScript("""
                    const send = XMLHttpRequest.prototype.send;
                    XMLHttpRequest.prototype.send = function (body) {
                      send.call(this, body);
                      setTimeout(() => this.upload.dispatchEvent(new ProgressEvent('load')));
                    };""");
            Chromium.signIn(page, Cast.AOBA_CONTRACTS);
            page.navigate("/inquiries/new");
            AtomicReference<Route> held = new AtomicReference<>();
            page.route("**/uploads", held::set);
            page.locator("#files").setInputFiles(payload("遅すぎた.log", "text"));
            page.waitForCondition(() -> held.get() != null);
            Locator row = page.locator("[data-attach-list] .file");
            row.locator(":scope > button").click();
            assertThat(row).hasCount(0);

            page.waitForResponse("**/uploads/removal", () -> held.get().resume());
            assertThat(page.locator("#uploads .file-name")).hasCount(0);
            page.reload();
            assertThat(page.locator("#uploads .file-name")).hasCount(0);
        }
    }

    @Test
    @DisplayName("M1.1 who changes the language in the middle of a sentence finds it again")
    void theLanguageChangesUnderWhatIsTyped() {
        try (Chromium chromium = new Chromium()) {
            // The choice is kept with the account, so it is nobody else's.
            String mail = "language-" + UUID.randomUUID() + "@aoba.example";
            Accounts.agent(mail);
            Page page = chromium.window(visitors.base(), Look.DESK);
            Chromium.signIn(page, mail);
            page.navigate("/inquiries/new");
            page.locator("#subject").fill("言語を変える前の件名");
            page.locator("form.wide-only[action='/language'] button[value=en]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("#subject")).hasValue("言語を変える前の件名");
        }
    }

    @Test
    @DisplayName("M1.9 what is out of scope says where to turn as soon as it is chosen")
    void whatIsOutOfScopeSaysWhereToTurn() {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), Look.DESK);
            Chromium.signIn(page, Cast.AOBA_NETWORK_ONLY);
            page.navigate("/inquiries/new");
            assertThat(page.locator("#outside")).isHidden();
            page.locator("#service").selectOption("TRAINING");
            assertThat(page.locator("#outside")).isVisible();
            assertFine(page);
            page.locator("#service").selectOption("PRODUCT_MAINTENANCE");
            assertThat(page.locator("#outside")).isHidden();
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
