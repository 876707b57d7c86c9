package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProofTest
@DisplayName("M8.1 M6.3 M6.4: the first page lists and counts what exists for its reader, no more and no less")
class HomeTest {

    private static final int NEWEST = 10;
    private static final int WAITING = 6;
    private static final int COMING = 6;

    @Autowired
    private Crowd crowd;

    @Autowired
    private Reference reference;

    @Autowired
    private TestClock clock;

    private final Catalogue catalogue = new Catalogue();

    @Test
    void inquiriesAndTheirNumbers() {
        Map<String, String> subjects = Crowd.rows("select number, subject from inquiry");
        for (Seat seat : crowd.signedIn()) {
            Document home = seat.visitor().get("/").document();
            if (seat.isStaff()) {
                assertStaff(seat, home, subjects);
                continue;
            }
            List<String> open = seat.names(Kind.INQUIRY).stream()
                    .filter(subject -> !catalogue.inquiry(subject, "stage").equals("CLOSED"))
                    .toList();
            List<String> waiting = open.stream()
                    .filter(subject -> catalogue.inquiry(subject, "turn").equals("CUSTOMER"))
                    .toList();
            assertShown(seat, home, "section[aria-labelledby=ongoing] td.lead > a", subjects, open, NEWEST);
            assertThat(number(home, "#ongoing small")).as("%s", seat).isEqualTo(open.size());
            assertShown(seat, home, ".todo h3 a", subjects, waiting, WAITING);
            assertThat(number(home, "#waiting small")).as("%s", seat).isEqualTo(waiting.size());
        }
    }

    /** Each number is that of the list it leads to, and the rows are the first ones of theirs. */
    private static void assertStaff(Seat seat, Document home, Map<String, String> subjects) {
        assertThat(home.select(".stats dt a")).as("%s", seat).hasSizeBetween(4, 8);
        for (Element figure : home.select(".stats > div")) {
            String list = figure.select("a").attr("href");
            assertThat(digits(figure.select("dd").text()))
                    .as("%s: %s", seat, list)
                    .isEqualTo(number(seat.visitor().get(list).document(), ".listbar b"));
        }
        String list = home.select(".between:has(#attention) a").attr("href");
        String links = "td.lead > a[href^=/inquiries/]";
        List<String> all = shown(seat.visitor().get(list).document(), links, subjects);
        assertThat(shown(home, "section[aria-labelledby=attention] " + links, subjects))
                .as("%s: %s", seat, list)
                .isEqualTo(all.subList(0, Math.min(NEWEST, all.size())));
    }

    /** All of them, or as many as there is room for. */
    private static void assertShown(
            Seat seat, Document home, String links, Map<String, String> subjects, List<String> all, int most) {
        List<String> shown = shown(home, links, subjects);
        assertThat(shown).as("%s: %s", seat, links).doesNotHaveDuplicates().isSubsetOf(all);
        assertThat(shown).as("%s: %s", seat, links).hasSize(Math.min(most, all.size()));
    }

    private static List<String> shown(Document home, String links, Map<String, String> subjects) {
        return home.select(links).stream()
                .map(link -> link.attr("href").substring("/inquiries/".length()))
                .map(number -> Objects.requireNonNull(subjects.get(number), number))
                .toList();
    }

    @Test
    void whatComes() {
        for (Seat seat : crowd.signedIn()) {
            if (seat.isStaff() && !seat.isOf("SALES_REPRESENTATIVE")) {
                continue;
            }
            List<String> expected = Stream.concat(contracts(seat), endsOfSupport(seat))
                    .sorted()
                    .limit(COMING)
                    .toList();
            List<String> shown =
                    seat.visitor().get("/").document().select("section[aria-labelledby=coming] li").stream()
                            .map(line -> line.select("time").attr("datetime") + " "
                                    + line.select("a").text().replaceFirst("(ABC[0-9]{7}) .*", "$1") + " "
                                    + digits(line.ownText()))
                            .sorted()
                            .toList();
            assertThat(shown).as("%s", seat).isEqualTo(expected);
        }
    }

    private Stream<String> contracts(Seat seat) {
        return reference.items(Kind.CONTRACT).stream()
                .filter(contract -> Who.opens(seat, contract))
                .map(Item::name)
                .filter(number -> !seat.isStaff()
                        || catalogue
                                .contract(number, "sales_representative")
                                .equals(seat.account().mail()))
                .filter(number ->
                        catalogue.isActive(number) && isBetween(catalogue.lastDay(number), today().plusDays(120)))
                .map(number -> catalogue.lastDay(number) + " " + number + " 0");
    }

    /** Of the devices that a customer sees, by model and day. */
    private Stream<String> endsOfSupport(Seat seat) {
        if (seat.isStaff()) {
            return Stream.of();
        }
        Predicate<String> ends = day -> !day.isEmpty() && isBetween(LocalDate.parse(day), today().plusMonths(12));
        return seat.names(Kind.DEVICE).stream()
                .filter(code -> ends.test(catalogue.productOf(code, "end_of_support")))
                .collect(Collectors.groupingBy(
                        code -> catalogue.productOf(code, "end_of_support") + " "
                                + catalogue.productOf(code, "model_number"),
                        TreeMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " " + each.getValue());
    }

    private static int number(Document page, String selector) {
        return page.select(selector).isEmpty()
                ? 0
                : digits(page.select(selector).text());
    }

    private static int digits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private boolean isBetween(LocalDate day, LocalDate last) {
        return !day.isBefore(today()) && !day.isAfter(last);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    }
}
