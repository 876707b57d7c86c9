package io.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.DemoTest;
import io.madoguchi.testing.Visitors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Takes the pictures of the README; no test by its name, so that only {@code ./portal pictures} runs it. */
@DemoTest
@DisplayName("The pictures of the README")
class ReadmePictures {

    private static final Path DIRECTORY = Path.of("..", "docs", "images");
    private static final long MOST_BYTES = 250_000;
    private static final String INCIDENT = "倉庫棟が本社";

    @Autowired
    private Visitors visitors;

    /** What stands on each; the file is called after it. */
    enum Picture {
        HOME(Cast.AOBA_ADMINISTRATOR, Look.DESK, page -> page.navigate("/")),
        TICKET(Cast.AOBA_INQUIRIES, Look.DESK, Picture::incident),
        REPORT(Cast.AOBA_ADMINISTRATOR, Look.DESK, page -> page.navigate("/inquiries/new?device=D000048")),
        HISTORY(Cast.AOBA_ADMINISTRATOR, Look.DESK, page -> page.navigate("/inquiries?show=all")),
        QUEUE(Cast.DESK, Look.DESK, page -> page.navigate("/queue")),
        VISITS(Cast.COORDINATOR, Look.DESK, page -> page.navigate("/visits")),
        OUTAGE(Cast.DESK, Look.DESK, Picture::outage),
        PHONE(Cast.AOBA_INQUIRIES, Look.PHONE, Picture::incident),
        DARK(Cast.ENGINEER, Look.DESK_DARK, Picture::incident);

        private final String who;
        private final Look look;
        private final Consumer<Page> way;

        Picture(String who, Look look, Consumer<Page> way) {
            this.who = who;
            this.look = look;
            this.way = way;
        }

        private static void incident(Page page) {
            page.navigate("/inquiries?show=all&q=" + INCIDENT);
            page.locator("tbody a[href^='/inquiries/I-']").first().click();
            page.waitForURL("**/inquiries/I-*");
        }

        private static void outage(Page page) {
            page.navigate("/incidents");
            page.locator("main a[href^='/incidents/W-']").first().click();
            page.waitForURL("**/incidents/W-*");
        }

        private Path file() {
            return DIRECTORY.resolve(name().toLowerCase(Locale.ROOT) + ".png");
        }
    }

    @ParameterizedTest
    @EnumSource
    void take(Picture picture) throws Exception {
        Files.createDirectories(DIRECTORY);
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), picture.look);
            Chromium.signIn(page, picture.who);
            picture.way.accept(page);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(picture.file()).setAnimations(ScreenshotAnimations.DISABLED));
        }
        assertThat(Files.size(picture.file())).isLessThan(MOST_BYTES);
    }
}
