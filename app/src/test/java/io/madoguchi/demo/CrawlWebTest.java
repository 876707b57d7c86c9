package io.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Cast;
import io.madoguchi.testing.DemoTest;
import io.madoguchi.testing.Lanes;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
@DisplayName("M8.4 whoever follows every link finds no fault, no missing text and no dead end")
class CrawlWebTest {

    private static final PageRules RULES = new PageRules();

    @Autowired
    private Visitors visitors;

    private static final Map<String, String> SAMPLE = Map.of(
            Cast.AOBA_ADMINISTRATOR, "en",
            Cast.AOBA_CONTRACTS, "ja",
            Cast.AOBA_CORE_ONLY, "ja",
            Cast.TOKAI_INQUIRIES, "en",
            Cast.MIRAI_ADMINISTRATOR, "ja",
            Cast.DESK, "ja",
            Cast.ENGINEER, "en",
            Cast.SALES, "en",
            Cast.ADMINISTRATOR, "ja");

    @Test
    void onePageOfEachPattern() {
        assertThat(Lanes.walk(SAMPLE.keySet(), who -> crawl(who, List.of(SAMPLE.get(who)), 1)))
                .isEmpty();
    }

    @Tag("full")
    @Test
    void manyPagesOfEachPatternInBothLanguages() {
        List<String> everybody = Stream.of(Cast.CUSTOMERS, Cast.STAFF, List.of(Cast.SALES_2))
                .flatMap(List::stream)
                .toList();
        assertThat(Lanes.walk(everybody, who -> crawl(who, List.of("ja", "en"), 12)))
                .isEmpty();
    }

    private List<String> crawl(String who, List<String> languages, int most) {
        Visitor visitor = visitors.fresh(who);
        String own = visitor.get("/").document().select("html").attr("lang");
        Set<String> faults = new TreeSet<>();
        try {
            for (String language : languages) {
                visitor.post("/language", "language", language);
                Map<String, String> pages = Crawl.of(
                        visitor,
                        most,
                        (step, answer) -> RULES.broken(answer, language)
                                .forEach(fault -> faults.add("%s from %s for %s (%s): %s"
                                        .formatted(step.path(), step.from(), who, language, fault))));
                assertThat(pages).as(who).hasSizeGreaterThan(12);
            }
        } finally {
            visitor.post("/language", "language", own);
        }
        return List.copyOf(faults);
    }
}
