package io.madoguchi.proof;

import static io.madoguchi.proof.Narrowed.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Answer;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProofTest
@DisplayName(
        "M2.1 M4.1 M6.3 M6.4: what is offered to choose from exists for its reader; what does not exist for him finds nothing")
class ChoicesTest {

    private static final int MOST_DEVICES = 50;

    @Autowired
    private Crowd crowd;

    @Autowired
    private Reference reference;

    @Autowired
    private TestClock clock;

    private final Catalogue catalogue = new Catalogue();
    private final Alike alike = new Alike();

    @Test
    void filtersOfDevices() {
        for (Seat seat : crowd.signedIn()) {
            Answer all = seat.visitor().get("/devices");
            Answer ofOne = seat.visitor().get("/devices?customer=C0002");
            // Of all customers together, sites and contracts would tell staff nothing.
            Predicate<String> asked = code -> !seat.isStaff() || code.equals("C0002");
            assertThat(offered(all, "customer")).as("%s", seat).isEqualTo(customersFor(seat));
            assertThat(offered(ofOne, "site"))
                    .as("%s", seat)
                    .isEqualTo(seat.names(Kind.DEVICE).stream()
                            .filter(code -> asked.test(catalogue.device(code, "customer_code")))
                            .map(code -> catalogue.device(code, "site"))
                            .map(site -> site.isEmpty() ? "-" : site)
                            .collect(Collectors.toSet()));
            assertThat(offered(ofOne, "contract"))
                    .as("%s", seat)
                    .isEqualTo(seat.names(Kind.CONTRACT).stream()
                            .filter(number -> asked.test(catalogue.contract(number, "customer_code")))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void filtersOfContracts() {
        for (Seat seat : crowd.signedIn()) {
            if (Who.CONTRACT_READERS.includes(seat)) {
                Answer list = seat.visitor().get("/contracts");
                assertThat(offered(list, "customer")).as("%s", seat).isEqualTo(customersFor(seat));
            }
        }
    }

    @Test
    void organisationsToLookAt() {
        Map<String, String> ids = Crowd.rows("select id, code from customer");
        for (Seat seat : crowd.signedIn()) {
            Set<String> all = seat.isStaff() ? Set.of("") : reference.organisations(seat.account());
            Set<String> shown = offered(seat.visitor().get("/"), "organisation").stream()
                    .map(ids::get)
                    .collect(Collectors.toSet());
            assertThat(shown).as("%s", seat).isEqualTo(all.size() == 1 ? Set.of() : all);
        }
    }

    @Test
    void whatAReportCanBeAbout() {
        Map<String, String> engagements = Crowd.rows(
                "select e.id, c.code || ' ' || e.name from engagement e join customer c on c.id = e.customer_id");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        for (Seat seat : reporters()) {
            Answer form = seat.visitor().get("/inquiries/new");
            Set<String> places = seat.names(Kind.ENGAGEMENT);
            boolean asks = !seat.sees(Item.of(Kind.INQUIRY, "", organisation(seat), "")) && places.size() > 1;
            assertThat(devices(form)).as("%s", seat).isEqualTo(first(seat.names(Kind.DEVICE).stream()));
            assertThat(offered(form, "contract"))
                    .as("%s", seat)
                    .isEqualTo(seat.names(Kind.CONTRACT).stream()
                            .filter(number -> !catalogue.lastDay(number).isBefore(today))
                            .collect(Collectors.toSet()));
            assertThat(offered(form, "engagement").stream().map(engagements::get))
                    .as("%s", seat)
                    .containsExactlyInAnyOrderElementsOf(asks ? places : Set.of());
        }
    }

    /** What a report can name is found while it is typed. */
    @Test
    void devicesToReportOn() {
        for (Seat seat :
                crowd.signedIn().stream().filter(Who.CUSTOMERS::includes).toList()) {
            for (String words :
                    List.of("", "ups", "as16z7l0gu8q", "D000001", "D000024", "D000091", "D000569", "本社 倉庫")) {
                Answer found = seat.visitor().getFragment("/inquiries/new/devices?device_q=" + encoded(words));
                assertThat(devices(found))
                        .as("%s looks for %s", seat, words)
                        .isEqualTo(first(seat.names(Kind.DEVICE).stream().filter(code -> catalogue.says(code, words))));
            }
        }
    }

    /** Not even that there is such a thing can be learnt by asking for it. */
    @Test
    void whatIsAStrangersIsAnsweredLikeWhatDoesNotExist() {
        Map<String, String> numbers = Crowd.rows("select subject, number from inquiry");
        for (Seat seat :
                crowd.signedIn().stream().filter(Who.CUSTOMERS::includes).toList()) {
            for (Item contract : strange(seat, Kind.CONTRACT)) {
                assertAlike(seat, "/devices?contract=", contract.name(), "ABC0000000");
                if (Who.CONTRACT_READERS.includes(seat)) {
                    assertAlike(seat, "/contracts?q=", contract.name(), "ABC0000000");
                }
            }
            for (Item device : strange(seat, Kind.DEVICE)) {
                String serial = catalogue.device(device.name(), "serial_number");
                assertAlike(seat, "/devices?q=", device.name(), "D000000");
                assertAlike(seat, "/inquiries/new/devices?device_q=", serial, "ZZ99ZZ99ZZ99");
            }
            for (Item inquiry : strange(seat, Kind.INQUIRY)) {
                String number = Objects.requireNonNull(numbers.get(inquiry.name()));
                assertAlike(seat, "/inquiries?show=all&q=", number, "I-20261120-9999");
            }
            assertAlike(seat, "/devices?customer=", "C0003", "C9999");
            // A site of which only Aoba knows, and there only who is not under access control.
            if (!seat.sees(Kind.DEVICE, "D900001")) {
                assertAlike(seat, "/devices?site=", "本社 倉庫", "本社 金庫");
            }
        }
    }

    private void assertAlike(Seat seat, String path, String strange, String unknown) {
        int status = alike.assertAlike(
                seat + " asks " + path,
                strange,
                unknown,
                asked -> seat.visitor().get(path + encoded(asked)));
        assertThat(status).isEqualTo(200);
    }

    /** One in each place that does not exist for him. */
    private List<Item> strange(Seat seat, Kind kind) {
        return Item.oneInEachChosenPlace(reference.items(kind))
                .filter(item -> !seat.sees(item))
                .toList();
    }

    private List<Seat> reporters() {
        return crowd.signedIn().stream().filter(Who.REPORTERS::includes).toList();
    }

    private static String organisation(Seat seat) {
        return Objects.requireNonNull(seat.sight()).organisation();
    }

    private Set<String> customersFor(Seat seat) {
        return seat.isStaff() ? catalogue.customers() : Set.of();
    }

    private static Set<String> first(Stream<String> codes) {
        return codes.sorted().limit(MOST_DEVICES).collect(Collectors.toSet());
    }

    private static Set<String> devices(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return Set.copyOf(page.document().select("#device-choice [name=add]").eachAttr("value"));
    }

    private static Set<String> offered(Answer page, String field) {
        assertThat(page.status()).isEqualTo(200);
        return page.document().select("select[name=" + field + "] option").stream()
                .map(option -> option.attr("value"))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }
}
