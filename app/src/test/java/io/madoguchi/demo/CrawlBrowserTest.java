package io.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.Chromium;
import io.madoguchi.testing.Chromium.Look;
import io.madoguchi.testing.DemoTest;
import io.madoguchi.testing.Visitors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
@DisplayName("M8.4 each page is accessible, light, steady and as wide as the window")
class CrawlBrowserTest {

    private static final List<String> SAMPLE = List.of("/", "/inquiries", "/inquiries/new", "/devices", "/profile");

    @Autowired
    private Visitors visitors;

    @Test
    void aFewOnADeskAndAPhone() {
        assertThat(faults(Cast.AOBA_ADMINISTRATOR, Look.DESK, SAMPLE)).isEmpty();
        assertThat(faults(Cast.DESK, new Look(390, true), List.of("/", "/visits", "/incidents")))
                .isEmpty();
    }

    static Stream<Arguments> everyLook() {
        return Stream.of(
                        Cast.AOBA_ADMINISTRATOR,
                        Cast.TOKAI_INQUIRIES,
                        Cast.DESK,
                        Cast.ENGINEER,
                        Cast.COORDINATOR,
                        Cast.SALES,
                        Cast.ADMINISTRATOR)
                .flatMap(who -> Stream.of(390, 1280)
                        .flatMap(width -> Stream.of(false, true).map(dark -> Arguments.of(who, width, dark))));
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("everyLook")
    void onePageOfEachRoute(String who, int width, boolean dark) {
        TreeMap<String, String> pages = new TreeMap<>();
        Crawl.of(visitors.as(who), 1, (step, answer) -> {
            if (answer.isHtml() && answer.status() == 200) {
                pages.putIfAbsent(Crawl.pattern(step.path().replaceFirst("\\?.*", "")), step.path());
            }
        });

        assertThat(faults(who, new Look(width, dark), pages.values())).isEmpty();
    }

    private List<String> faults(String who, Look look, Collection<String> paths) {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(visitors.base(), look);
            Chromium.signIn(page, who);
            Sight sight = new Sight(page);
            List<String> faults = new ArrayList<>();
            paths.forEach(path -> faults.addAll(sight.faults(path)));
            return faults;
        }
    }
}
