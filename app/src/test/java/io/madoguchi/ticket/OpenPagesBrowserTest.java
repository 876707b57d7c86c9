package io.madoguchi.ticket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.2 M1.3 M8.4 an open page of an inquiry adds new entries to itself")
class OpenPagesBrowserTest {

    @Autowired
    private Visitors visitors;

    @Test
    void newEntriesAppearWhileSomebodyIsTypingAndTheFormCanStillBeSent() {
        String number = ReportTyped.incident(visitors.as(Cast.AOBA_INQUIRIES)).report();
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), Look.DESK);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            Chromium.signIn(page, Cast.AOBA_INQUIRIES);
            page.navigate("/inquiries/" + number);
            page.locator("#text-message").fill("いま入力している文");

            TicketForm.of(visitors.as(Cast.DESK), number, "intake")
                    .with("text", "お預かりしました")
                    .done();

            assertThat(page.locator("#timeline > li").first()).containsText("お預かりしました");
            assertThat(page.locator("#standing .now")).containsText("調査");
            assertThat(page.locator("#news[role=status]")).hasText("新しい書き込みがあります");
            assertThat(page.locator("#text-message")).hasValue("いま入力している文");
            assertThat(page.locator("#text-message")).isFocused();
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();

            page.locator(".reply-foot button").click();
            assertThat(page.locator("#timeline > li").first()).containsText("いま入力している文");
            assertThat(complaints).isEmpty();
        }
    }
}
