package io.madoguchi.proof;

import static io.madoguchi.testing.Cast.ENGINEER_2;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.access.Database;
import io.madoguchi.mail.Mails;
import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName(
        "M1.10 M6.3 M6.4 M7.1: an inquiry's mails go to whom it exists for, and say how it stands when they are sent")
class MailsTest {

    private static final List<String> CAST =
            Stream.concat(Cast.CUSTOMERS.stream(), Cast.STAFF.stream()).toList();
    private static final Set<String> ONLY_IN_THE_PROOF = Set.of("D900001", "D000024");
    private static final Set<String> OF_INCIDENTS = Set.of("REPORTED", "RESTORATION_STATED", "WORKAROUND", "RESTORED");
    private static final List<String> TOLD = List.of(
            "REPORTED",
            "ASSIGNED",
            "MESSAGE",
            "RESTORATION_STATED",
            "WORKAROUND",
            "RESTORED",
            "ANSWERED",
            "REOPENED",
            "CLOSED");

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private Mails mails;

    @Autowired
    private Database database;

    private final Reference reference = new Reference();
    private final PostOffice post = PostOffice.shared();
    private final Map<Sight, Visitor> atOthers = new HashMap<>();

    @BeforeEach
    void finishWhatIsLeftOver() {
        jobs.run();
    }

    @Test
    void ofEachPlace() {
        // All places of a company with engagements and of a reseller, and one of each other customer.
        Map<String, NamedCsvRecord> places = new LinkedHashMap<>();
        ofTheCast().forEach(row -> {
            Item item = item(row);
            boolean each = List.of("C0001", "C0005").contains(item.customer());
            places.putIfAbsent(item.customer() + (each ? item.engagement() + item.money() : ""), row);
        });
        List<NamedCsvRecord> rows = List.copyOf(places.values());
        for (int i = 0; i < rows.size(); i++) {
            // Each place has an event of its own, so that all come up.
            String event = TOLD.get(i % TOLD.size());
            prove(rows.get(i), OF_INCIDENTS.contains(event) ? "INCIDENT" : "QUESTION", List.of(event));
        }
    }

    @Test
    @Tag("full")
    void ofEachPlaceAndEvent() {
        ofTheCast().forEach(row -> {
            prove(row, "INCIDENT", TOLD);
            prove(row, "QUESTION", TOLD);
        });
    }

    private static Stream<NamedCsvRecord> ofTheCast() {
        return Facts.rowsOf("proof/inquiries").stream()
                .filter(row -> Cast.CUSTOMERS.contains(row.getField("reporter"))
                        && !ONLY_IN_THE_PROOF.contains(row.getField("device_code")));
    }

    private void prove(NamedCsvRecord row, String kind, List<String> toEverybody) {
        Lives life = new Lives(
                row, visitor(new Sight(row.getField("reporter"), row.getField("customer_code"))), visitors, jobs);
        Correspondence inquiry = kind.equals("INCIDENT") ? life.incident() : life.question();
        List<String> told = life.told();
        assertThat(inquiry.notices()).as(row.toString()).containsExactlyInAnyOrderElementsOf(told);
        List<MimeMessage> early = post.about(inquiry.number());
        assertThat(early.stream().map(PostOffice::address))
                .as(row.toString())
                .containsExactlyInAnyOrderElementsOf(
                        told.stream().map(each -> each.split(" ")[1]).toList());
        early.forEach(mail ->
                MailText.assertTellsNothingElse(mail, inquiry.number(), row.getField("customer_code"), reference));
        toEverybody.stream()
                .filter(event -> told.stream().anyMatch(one -> one.startsWith(event)))
                .distinct()
                .forEach(event -> tellEverybody(row, inquiry, event));
        Set<String> settled = early.stream().map(MailText::id).collect(Collectors.toSet());
        for (MimeMessage mail : post.about(inquiry.number())) {
            if (!settled.contains(MailText.id(mail))) {
                MailText.assertTellsNothingElse(mail, inquiry.number(), row.getField("customer_code"), reference);
                assertSaysWhatTheListSays(row, inquiry, mail);
            }
        }
    }

    /** Whoever is named as recipient: he gets the mail only if the inquiry exists for him. */
    private void tellEverybody(NamedCsvRecord row, Correspondence inquiry, String event) {
        UUID entry = inquiry.entry(event);
        String name = Accounts.texts("select distinct event from notice where subject_id = ?", entry)
                .getFirst();
        List<UUID> everybody = CAST.stream().map(Accounts::idOf).toList();
        database.asSystem("test", () -> mails.notify(name, entry, everybody));
        jobs.run();
        Item item = item(row);
        List<String> outcomes = Accounts.texts(
                "select a.mail || ' ' || n.outcome from notice n join account a on a.id = n.recipient_id"
                        + " where n.subject_id = ?",
                entry);
        assertThat(outcomes.stream().filter(each -> !each.startsWith(ENGINEER_2)))
                .as("%s of %s", event, row)
                .containsExactlyInAnyOrderElementsOf(CAST.stream()
                        .map(mail -> mail + (reference.exists(item, sight(mail, item)) ? " SENT" : " WITHHELD"))
                        .toList());
    }

    private Item item(NamedCsvRecord row) {
        String customer = row.getField("customer_code");
        String chosen = row.getField("engagement_name");
        String place = reference.place(
                row.getField("contract_number"),
                row.getField("device_code"),
                chosen.isEmpty() ? "" : customer + " " + chosen);
        boolean money = row.getField("category").equals("CONTRACT_BILLING");
        return new Item(Kind.INQUIRY, "", customer, place, money, false, row.getField("reporter"));
    }

    /** With the customer of the inquiry in view, if he can have that. */
    private Sight sight(String mail, Item item) {
        Reference.Account account = reference.account(mail);
        boolean can = !account.isStaff() && reference.organisations(account).contains(item.customer());
        return new Sight(mail, can ? item.customer() : account.company());
    }

    private void assertSaysWhatTheListSays(NamedCsvRecord row, Correspondence inquiry, MimeMessage mail) {
        String recipient = PostOffice.address(mail);
        Answer page = visitor(sight(recipient, item(row))).get("/inquiries?show=all&q=" + inquiry.number());
        List<String> facts = new ArrayList<>(
                MailText.html(mail).select("tr:not(:has(td[style*=bold])) td").eachText());
        assertThat(facts).as(row.toString()).isNotEmpty();
        // When it closes by itself stands in the mail and on its page, but in no list.
        facts.removeIf(fact -> fact.matches("[0-9]{4}年.*|[A-Z][a-z]{2} [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}.*"));
        assertThat(page.document().select("tr:has(td.lead)").text())
                .as("%s to %s", row, recipient)
                .contains(facts);
    }

    /** Somebody with that organisation in view. */
    private Visitor visitor(Sight sight) {
        boolean home =
                sight.organisation().equals(reference.account(sight.mail()).company());
        return home ? visitors.as(sight.mail()) : atOthers.computeIfAbsent(sight, this::atAnothers);
    }

    private Visitor atAnothers(Sight sight) {
        Visitor visitor = visitors.fresh(sight.mail());
        String id = Accounts.texts("select id::text from customer where code = ?", sight.organisation())
                .getFirst();
        assertThat(visitor.post("/organisation", "organisation", id).status()).isEqualTo(303);
        visitor.get("/");
        return visitor;
    }
}
