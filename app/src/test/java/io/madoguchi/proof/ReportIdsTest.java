package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProofTest
@DisplayName(
        "M1.1 M5.1 M6.3 M6.4: a report names what exists for its reporter; all else is refused like what does not exist at all")
class ReportIdsTest {

    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    @Autowired
    private Crowd crowd;

    @Autowired
    private Reference reference;

    private final Alike alike = new Alike();
    private Map<String, String> before = Map.of();

    @BeforeEach
    void look() {
        crowd.all();
        before = Fingerprint.take();
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(Fingerprint.take()).isEqualTo(before);
    }

    @Test
    void reportsOnSomething() {
        reports(false);
    }

    @Test
    @Tag("full")
    void reportsOnSomethingInEveryPlace() {
        reports(true);
    }

    private void reports(boolean whole) {
        for (Seat seat : customers()) {
            for (Item device : sample(Kind.DEVICE, whole)) {
                report(seat, "device", device, device.name(), "D000000");
            }
            for (Item contract : sample(Kind.CONTRACT, whole)) {
                report(seat, "contract", contract, contract.name(), "ABC0000000");
            }
            Map<String, String> ids = engagements();
            for (Item engagement : reference.items(Kind.ENGAGEMENT)) {
                report(seat, "engagement", engagement, Objects.requireNonNull(ids.get(engagement.name())), UNKNOWN);
            }
        }
    }

    private void report(Seat seat, String field, Item item, String id, String unknown) {
        if (seat.sees(item) && seat.mayReport()) {
            String named = seat + " names " + item;
            assertThat(SentReport.send(seat, "/inquiries/new", field, id).status())
                    .as(named)
                    .isEqualTo(200);
            assertThat(SentReport.send(seat, "/inquiries", field, id, "subject", "")
                            .status())
                    .as(named)
                    .isEqualTo(422);
            return;
        }
        for (String step : List.of("/inquiries/new", "/inquiries")) {
            int status = alike.assertAlike(
                    seat + " sends " + field + " to " + step,
                    id,
                    unknown,
                    asked -> SentReport.send(seat, step, field, asked));
            // Who sees nothing is told so before anything that he names is looked at.
            assertThat(status).as("%s sends %s to %s", seat, item, step).isEqualTo(seat.mayReport() ? 404 : 422);
        }
        if (!field.equals("engagement")) {
            assertLinkIsAlike(seat, "/inquiries/new?" + field + "=", id, unknown);
        }
        if (field.equals("device")) {
            assertLinkIsAlike(seat, "/inquiries/new/devices?device=", id, unknown);
        }
    }

    private void assertLinkIsAlike(Seat seat, String path, String id, String unknown) {
        alike.assertAlike(
                seat + " follows " + path, id, unknown, asked -> seat.visitor().get(path + asked));
    }

    @Test
    void reportsOnSomethingOfOnesOwnAndSomethingOfAStrangers() {
        for (Seat seat : customers()) {
            for (Item own :
                    sample(Kind.DEVICE, false).stream().filter(seat::sees).toList()) {
                for (Item contract : sample(Kind.CONTRACT, false).stream()
                        .filter(c -> !seat.sees(c))
                        .toList()) {
                    Answer answer =
                            SentReport.send(seat, "/inquiries", "device", own.name(), "contract", contract.name());
                    assertThat(answer.status())
                            .as("%s: %s on %s", seat, own, contract)
                            .isEqualTo(404);
                }
            }
        }
    }

    /** M5.1: money is asked about by types that see it, and where they see it. */
    @Test
    void reportsOnMoney() {
        for (Seat seat : customers()) {
            for (Item contract :
                    sample(Kind.CONTRACT, false).stream().filter(seat::sees).toList()) {
                Item report = new Item(Kind.INQUIRY, "", contract.customer(), contract.engagement(), true, false, "");
                // Who sees no money at all here has no such choice; the others are told that it cannot be this one.
                int refused = Who.CONTRACT_READERS.includes(seat) ? 422 : 404;
                String[] fields = {"contract", contract.name(), "category", "CONTRACT_BILLING"};
                assertThat(SentReport.send(seat, "/inquiries/new", fields).status())
                        .as("%s asks about money of %s", seat, contract)
                        .isEqualTo(seat.sees(report) ? 200 : refused);
                if (!seat.sees(report)) {
                    assertThat(SentReport.send(seat, "/inquiries", fields).status())
                            .isEqualTo(refused);
                }
            }
        }
    }

    private List<Seat> customers() {
        return crowd.signedIn().stream().filter(Who.CUSTOMERS::includes).toList();
    }

    private List<Item> sample(Kind kind, boolean whole) {
        List<Item> items = reference.items(kind);
        return (whole ? Item.oneInEachPlace(items) : Item.oneInEachChosenPlace(items)).toList();
    }

    private static Map<String, String> engagements() {
        return Crowd.rows(
                "select c.code || ' ' || e.name, e.id from engagement e join customer c on c.id = e.customer_id");
    }
}
