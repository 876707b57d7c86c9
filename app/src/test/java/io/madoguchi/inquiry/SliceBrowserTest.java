package io.madoguchi.inquiry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.1 M1.2 M1.3 M8.4 an incident from the report to its closure, in both languages")
class SliceBrowserTest {

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

    @Autowired
    private Visitors visitors;

    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @CsvSource({
        Cast.AOBA_INQUIRIES + ", ja, D000024, 受付, 調査中, 対応中, 復旧済み, 完了",
        Cast.TOKAI_INQUIRIES + ", en, D000100, Received, Investigating, In progress, Restored, Closed",
    })
    void oneIncident(
            String reporter,
            String language,
            String device,
            String received,
            String investigating,
            String working,
            String restored,
            String closed) {
        try (Chromium chromium = new Chromium()) {
            Page customer = signedIn(chromium, reporter, language);
            Page desk = signedIn(chromium, Cast.DESK, language);
            Page engineer = signedIn(chromium, Cast.ENGINEER, language);
            try {
                String ticket = report(customer, device);
                assertStage(customer, ticket, received);

                desk.navigate(ticket);
                act(desk, "intake");
                assertStage(customer, ticket, investigating);
                desk.locator("form[action$='/assignment']").evaluate("form => form.closest('details').open = true");
                desk.locator("#engineer")
                        .selectOption(desk.locator("#engineer option").nth(1).getAttribute("value"));
                act(desk, "assignment");

                engineer.navigate(ticket);
                act(engineer, "work");
                assertStage(customer, ticket, working);
                engineer.locator("form[action$='/restoration-outlook']")
                        .evaluate("form => form.closest('details').open = true");
                engineer.locator("#until").fill(at(Duration.ofHours(5)));
                act(engineer, "restoration-outlook");
                engineer.locator("#text-message").fill("Please keep the power on. 電源は切らずにお待ちください。");
                send(engineer, "messages");

                customer.navigate(ticket);
                assertThat(customer.locator(".tl")).containsText("電源は切らずにお待ちください。");
                customer.locator("#text-message").fill("承知しました。 Understood.");
                send(customer, "messages");

                engineer.navigate(ticket);
                assertThat(engineer.locator(".tl")).containsText("承知しました。 Understood.");
                engineer.locator("form[action$='/restoration']")
                        .evaluate("form => form.closest('details').open = true");
                engineer.locator("form[action$='/restoration'] [name=text]").fill("電源ユニットの故障 (power supply)");
                act(engineer, "restoration");
                assertStage(customer, ticket, restored);
                assertThat(customer.locator(".tl")).containsText("電源ユニットの故障 (power supply)");

                send(customer, "closure");
                assertStage(customer, ticket, closed);
                assertThat(Chromium.accessibilityProblems(customer)).isEmpty();
            } finally {
                choose(desk, "ja");
                choose(engineer, "ja");
            }
        }
    }

    private static String words(Page page) {
        return page.locator("html").getAttribute("lang");
    }

    private Page signedIn(Chromium chromium, String who, String language) {
        Page page = chromium.window(visitors.base(), Look.DESK);
        Chromium.signIn(page, who);
        choose(page, language);
        assertThat(words(page)).isEqualTo(language);
        return page;
    }

    private static void choose(Page page, String language) {
        page.navigate("/");
        if (!words(page).equals(language)) {
            page.locator("header.top form.wide-only button[value=" + language + "]")
                    .click();
            page.waitForSelector("html[lang=" + language + "]");
        }
    }

    /** Gives the path of the new inquiry. */
    private String report(Page page, String device) {
        page.navigate("/inquiries/new?device=" + device);
        page.locator("[name=kind][value=INCIDENT]").check();
        page.locator("[name=severity][value=HIGH]").check();
        page.locator("#subject").fill("電源が入らない – no power");
        page.locator("#began_at").fill(at(Duration.ofHours(-1)));
        page.locator("#description").fill("朝から起動しません。\nIt has not started since this morning.");
        page.locator("button.large[value=confirm]").click();
        page.locator(".form-foot .btn.large").first().click();
        return "/inquiries/" + page.locator(".big-number").textContent().strip();
    }

    private String at(Duration fromNow) {
        Instant time = clock.instant().plus(fromNow);
        return FIELD.format(time);
    }

    private static void act(Page page, String noun) {
        page.locator("form[action$='/" + noun + "']").evaluate("form => form.closest('details').open = true");
        send(page, noun);
    }

    private static void send(Page page, String noun) {
        page.locator("form[action$='/" + noun + "'] button:not([name])").first().click();
        assertThat(page.locator(".msg.success")).isVisible();
    }

    private static void assertStage(Page page, String ticket, String stage) {
        page.navigate("/inquiries?show=all&q=" + ticket.substring("/inquiries/".length()));
        assertThat(page.locator("table.list tbody tr")).hasCount(1);
        assertThat(page.locator("table.list tbody tr")).containsText(stage);
        page.navigate(ticket);
    }
}
