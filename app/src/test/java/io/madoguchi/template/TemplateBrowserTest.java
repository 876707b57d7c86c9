package io.madoguchi.template;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.6 M8.4 a template is chosen by keyboard alone and put where the cursor stands")
class TemplateBrowserTest {

    @Autowired
    private Visitors visitors;

    @Test
    void atTheCursor() {
        String title = "ABC " + UUID.randomUUID();
        Rows.run(
                "insert into answer_template values (gen_random_uuid(), null, '確認', ?, '{受付番号} です', '', now(), '')",
                title);
        String number = ReportTyped.incident(visitors.as(Cast.AOBA_INQUIRIES)).report();
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), Look.DESK);
            Chromium.signIn(page, Cast.DESK);
            page.navigate("/inquiries/" + number);
            page.locator("#text-message").fill("前後");
            page.keyboard().press("ArrowLeft");
            page.locator("h1").click();

            page.keyboard().press("t");
            assertThat(page.locator("dialog [data-template-search]")).isFocused();
            assertThat(Chromium.accessibilityProblems(page)).isEmpty();
            page.keyboard().type("ＡＢＣ " + title.substring(4));
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            assertThat(page.locator("#text-message")).hasValue("前" + number + " です後");
            assertThat(page.locator("#text-message")).isFocused();
            assertThat(page.locator("dialog.sheet[open]").count()).isZero();
        }
    }
}
