package io.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Cast;
import io.madoguchi.testing.DemoTest;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
@DisplayName("M8.4 whoever follows every link finds no fault, no missing text and no dead end")
class CrawlWebTest {

    private static final PageRules RULES = new PageRules();

    @Autowired
    private Visitors visitors;

    static Stream<String> everybody() {
        return Stream.concat(Stream.concat(Cast.CUSTOMERS.stream(), Cast.STAFF.stream()), Stream.of(Cast.SALES_2));
    }

    @ParameterizedTest
    @CsvSource({
        Cast.AOBA_ADMINISTRATOR + ",en",
        Cast.AOBA_CONTRACTS + ",ja",
        Cast.AOBA_CORE_ONLY + ",ja",
        Cast.TOKAI_INQUIRIES + ",en",
        Cast.MIRAI_ADMINISTRATOR + ",ja",
        Cast.DESK + ",ja",
        Cast.ENGINEER + ",en",
        Cast.SALES + ",en",
        Cast.ADMINISTRATOR + ",ja"
    })
    void onePageOfEachPattern(String who, String language) {
        crawl(who, List.of(language), 1);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("everybody")
    void manyPagesOfEachPatternInBothLanguages(String who) {
        crawl(who, List.of("ja", "en"), 60);
    }

    private void crawl(String who, List<String> languages, int most) {
        Visitor visitor = visitors.fresh(who);
        String own = visitor.get("/").document().select("html").attr("lang");
        try {
            for (String language : languages) {
                visitor.post("/language", "language", language);
                Set<String> faults = new TreeSet<>();
                Map<String, String> pages = Crawl.of(
                        visitor,
                        most,
                        (step, answer) -> RULES.broken(answer, language)
                                .forEach(fault -> faults.add(
                                        step.path() + " from " + step.from() + " (" + language + "): " + fault)));
                assertThat(faults).as(who).isEmpty();
                assertThat(pages).as(who).hasSizeGreaterThan(12);
            }
        } finally {
            visitor.post("/language", "language", own);
        }
    }
}
