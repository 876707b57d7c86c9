package io.madoguchi.proof;

import static io.madoguchi.proof.Narrowed.by;
import static io.madoguchi.proof.Narrowed.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProofTest
@DisplayName(
        "M2.1 M2.3 M4.1 M6.3 M6.4: lists, their filters and counts hold what exists for their reader, no more and no less")
class ListsTest {

    @Autowired
    private Crowd crowd;

    @Autowired
    private Reference reference;

    @Autowired
    private TestClock clock;

    private final Catalogue catalogue = new Catalogue();

    @Test
    void devices() {
        crowd.signedIn().stream()
                .filter(seat -> !seat.isStaff() || seat.isOf("SERVICE_DESK"))
                .forEach(this::assertDevices);
    }

    @Test
    @Tag("full")
    void devicesOfAllStaff() {
        crowd.signedIn().stream().filter(Seat::isStaff).forEach(this::assertDevices);
    }

    private void assertDevices(Seat seat) {
        for (Narrowed each : List.of(
                by("", (s, code) -> true),
                by("?sort=-model", (s, code) -> true),
                by("?sort=end", (s, code) -> true),
                by("?q=sw00", (s, code) -> catalogue.says(code, "sw00")),
                by("?q=cisco+" + encoded("本社"), (s, code) -> catalogue.says(code, "cisco 本社")),
                // The serial number of a device of C0002.
                by("?q=as16z7l0gu8q", (s, code) -> catalogue.says(code, "AS16Z7L0GU8Q")),
                by(
                        "?kind=storage",
                        (s, code) -> catalogue.productOf(code, "kind").equals("STORAGE")),
                by(
                        "?site=" + encoded("大阪営業所"),
                        (s, code) -> catalogue.device(code, "site").equals("大阪営業所")),
                by("?site=-", (s, code) -> catalogue.device(code, "site").isEmpty()),
                by("?contract=ABC1234140", (s, code) -> covers(s, "ABC1234140", code)),
                by("?contract=ABC1234190", (s, code) -> covers(s, "ABC1234190", code)),
                by("?contract=ABC1234363", (s, code) -> covers(s, "ABC1234363", code)),
                by("?contract=ABC1235179", (s, code) -> covers(s, "ABC1235179", code)),
                by("?coverage=covered", (s, code) -> lastDay(s, code, day -> !day.isBefore(today()))),
                by("?coverage=ending", (s, code) -> lastDay(s, code, this::isSoon)),
                by("?coverage=ended", (s, code) -> lastDay(s, code, day -> day.isBefore(today()))),
                by("?coverage=none", (s, code) -> contractsOf(s, code).findAny().isEmpty()),
                by("?support=past", (s, code) -> isSupportedUntil(code, day -> day.isBefore(today()))),
                by(
                        "?customer=C0002",
                        (s, code) -> !s.isStaff()
                                || catalogue.device(code, "customer_code").equals("C0002")))) {
            each.assertHolds(seat, "/devices", seat.names(Kind.DEVICE).stream(), code -> code);
        }
    }

    @Test
    void contracts() {
        for (Seat seat : crowd.signedIn()) {
            if (Who.CONTRACT_READERS.includes(seat)) {
                assertContracts(seat);
            }
        }
    }

    private void assertContracts(Seat seat) {
        List<String> open = reference.items(Kind.CONTRACT).stream()
                .filter(contract -> Who.opens(seat, contract))
                .map(Item::name)
                .toList();
        for (Narrowed each : List.of(
                by("", (s, number) -> true),
                by("?sort=-end", (s, number) -> true),
                by(
                        "?q=" + encoded("ネットワーク"),
                        (s, number) -> catalogue.contract(number, "title").contains("ネットワーク")),
                by("?q=ABC12343", (s, number) -> number.startsWith("ABC12343")),
                by("?q=ABC1235179", (s, number) -> number.equals("ABC1235179")),
                by("?state=running", (s, number) -> isRunning(number)),
                by("?state=ending", (s, number) -> isRunning(number) && isSoon(catalogue.lastDay(number))),
                by(
                        "?service=software_maintenance",
                        (s, number) -> catalogue.contract(number, "service").equals("SOFTWARE_MAINTENANCE")),
                by(
                        "?mine=yes",
                        (s, number) -> !s.isOf("SALES_REPRESENTATIVE")
                                || catalogue
                                        .contract(number, "sales_representative")
                                        .equals(s.account().mail())),
                by(
                        "?customer=C0005",
                        (s, number) -> !s.isStaff()
                                || catalogue.contract(number, "customer_code").equals("C0005")))) {
            each.assertHolds(seat, "/contracts", open.stream(), number -> number);
        }
    }

    /** M5.4: administrators' own company, within their reach; staff all. */
    @Test
    void accounts() {
        Map<String, String> mails = Crowd.rows("select id, mail from account");
        crowd.signedIn().stream()
                .filter(Who.ACCOUNT_READERS::includes)
                .filter(seat -> !seat.isStaff() || seat.isOf("SERVICE_DESK"))
                .forEach(seat -> List.of(
                                by("", (s, mail) -> true),
                                by("?q=aoba", (s, mail) -> mail.contains("aoba")),
                                by(
                                        "?type=inquiry_agent",
                                        (s, mail) ->
                                                reference.account(mail).type().equals("INQUIRY_AGENT")),
                                by(
                                        "?state=suspended",
                                        (s, mail) -> !reference.account(mail).active()),
                                by(
                                        "?customer=C0002",
                                        (s, mail) -> !s.isStaff()
                                                || reference
                                                        .account(mail)
                                                        .company()
                                                        .equals("C0002")),
                                by(
                                        "?customer=-",
                                        (s, mail) -> !s.isStaff()
                                                || reference.account(mail).isStaff()))
                        .forEach(each -> each.assertHolds(
                                seat,
                                "/accounts",
                                seat.names(Kind.ACCOUNT).stream(),
                                id -> Objects.requireNonNull(mails.get(id)))));
    }

    @Test
    void customers() {
        crowd.signedIn().stream()
                .filter(seat -> seat.isOf("SALES_REPRESENTATIVE"))
                .forEach(seat -> {
                    by("", (s, code) -> true)
                            .assertHolds(seat, "/customers", seat.names(Kind.CUSTOMER).stream(), code -> code);
                    by("?q=C0002", (s, code) -> code.equals("C0002"))
                            .assertHolds(seat, "/customers", seat.names(Kind.CUSTOMER).stream(), code -> code);
                });
    }

    @Test
    void engagements() {
        Map<String, String> ids = Crowd.rows(
                "select e.id, c.code || ' ' || e.name from engagement e join customer c on c.id = e.customer_id");
        for (Seat seat : crowd.signedIn()) {
            if (Who.ENGAGEMENT_READERS.includes(seat)) {
                assertThat(shown(seat, "/engagements", ids))
                        .as("%s", seat)
                        .isEqualTo(seat.names(Kind.ENGAGEMENT_GROUP));
                assertThat(shown(seat, "/engagements?q=" + encoded("社内"), ids))
                        .as("%s", seat)
                        .isEqualTo(seat.names(Kind.ENGAGEMENT_GROUP).stream()
                                .filter(name -> name.contains("社内"))
                                .collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void applicationsForAccessControl() {
        Map<String, String> numbers = Crowd.rows("select number, applicant_name from access_application");
        for (Seat seat : crowd.signedIn()) {
            if (Who.ACCESS_DECIDERS.includes(seat)) {
                assertThat(shown(seat, "/applications/access", numbers))
                        .as("%s", seat)
                        .isEqualTo(seat.names(Kind.ACCESS_APPLICATION));
            }
        }
    }

    private static Set<String> shown(Seat seat, String list, Map<String, String> names) {
        return seat.visitor().get(list).document().select("main td.lead > a").stream()
                .map(link -> link.attr("href"))
                .map(path -> names.get(path.substring(path.lastIndexOf('/') + 1)))
                .collect(Collectors.toSet());
    }

    /** M8.2: its numbers and its first hits are those of the lists. */
    @Test
    void search() {
        for (Seat seat : crowd.signedIn()) {
            for (String text : List.of("abc12343", "d00002", encoded("東海"))) {
                Document found = seat.visitor().get("/search?q=" + text).document();
                assertThat(found.select("#found-CONTRACT").isEmpty() || Who.CONTRACT_READERS.includes(seat))
                        .as("%s", seat)
                        .isTrue();
                assertThat(found.select("#found-CUSTOMER").isEmpty() || seat.isStaff())
                        .as("%s", seat)
                        .isTrue();
                for (String list : List.of("/inquiries", "/devices", "/contracts")) {
                    Element section = found.selectFirst("section:has(.between a[href^=" + list + "?])");
                    if (list.equals("/contracts") && !Who.CONTRACT_READERS.includes(seat)) {
                        assertThat(section).as("%s", seat).isNull();
                        continue;
                    }
                    Listing all = Listing.of(seat, list, "?q=" + text + (list.equals("/inquiries") ? "&show=all" : ""));
                    assertThat(
                                    section == null
                                            ? "0"
                                            : section.select("h2 small").text().replaceAll("[^0-9]", ""))
                            .as("%s: %s %s", seat, list, text)
                            .isEqualTo(String.valueOf(all.counted()));
                    if (section != null) {
                        assertThat(section.select("li > a").eachAttr("href"))
                                .as("%s: %s %s", seat, list, text)
                                .hasSize(Math.min(5, all.counted()))
                                .isSubsetOf(all.names().stream()
                                        .map(name -> list + "/" + name)
                                        .toList());
                    }
                }
            }
        }
    }

    @Test
    void applications() {
        for (Seat seat : crowd.signedIn()) {
            if (Who.APPLICATION_READERS.includes(seat)) {
                for (Narrowed each : List.of(
                        by("", (s, number) -> true),
                        by("?show=all", (s, number) -> true),
                        by("?show=answered", (s, number) -> false),
                        by(
                                "?mine=yes",
                                (s, number) -> s.account().mail().equals(Cast.SALES)
                                        && number.equals(Inventory.APPLICATIONS.getFirst())),
                        by(
                                "?q=" + Inventory.APPLICATIONS.get(1),
                                (s, number) -> number.equals(Inventory.APPLICATIONS.get(1))),
                        by("?q=" + Inventory.APPLICATIONS.get(2), (s, number) -> false))) {
                    each.assertHolds(seat, "/applications", seat.names(Kind.APPLICATION).stream(), number -> number);
                }
            }
        }
    }

    @Test
    void imports() {
        Map<String, String> owners = Crowd.rows("select id, account_name from import_run");
        for (Seat seat : crowd.signedIn()) {
            if (Who.IMPORTERS.includes(seat)) {
                Set<String> shown = seat.visitor().get("/imports").document().select("main td.lead > a").stream()
                        .map(link -> owners.get(link.attr("href").substring("/imports/".length())))
                        .collect(Collectors.toSet());
                assertThat(shown).as("%s", seat).isEqualTo(seat.names(Kind.IMPORT_RUN));
            }
        }
    }

    private static boolean covers(Seat seat, String contract, String code) {
        return seat.sees(Kind.CONTRACT_LINE, contract + " " + code);
    }

    private Stream<String> contractsOf(Seat seat, String code) {
        return catalogue.contractsOf(code).stream()
                .filter(contract -> covers(seat, contract, code)
                        && !catalogue.contract(contract, "status").equals("CANCELLED"));
    }

    /** As far as the reader knows of its contracts. */
    private boolean lastDay(Seat seat, String code, Predicate<LocalDate> isMeant) {
        return contractsOf(seat, code)
                .map(catalogue::lastDay)
                .max(LocalDate::compareTo)
                .filter(isMeant)
                .isPresent();
    }

    private boolean isSupportedUntil(String code, Predicate<LocalDate> isMeant) {
        String day = catalogue.productOf(code, "end_of_support");
        return !day.isEmpty() && isMeant.test(LocalDate.parse(day));
    }

    private boolean isRunning(String contract) {
        return catalogue.isActive(contract)
                && !catalogue.lastDay(contract).isBefore(today())
                && !LocalDate.parse(catalogue.contract(contract, "starts_on")).isAfter(today());
    }

    private boolean isSoon(LocalDate day) {
        return !day.isBefore(today()) && !day.isAfter(today().plusDays(90));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    }
}
