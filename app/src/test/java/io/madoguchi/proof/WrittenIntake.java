package io.madoguchi.proof;

import static io.madoguchi.proof.Facts.rowsOf;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Adds devices to reports, one's own and others', and saves drafts in every name and place. */
final class WrittenIntake {

    private final Wall wall;
    private final Reference reference;
    private final Map<String, UUID> inquiries;
    private final Map<String, UUID> devices;

    WrittenIntake(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
        inquiries = wall.ids("select id, subject from inquiry");
        devices = wall.ids("select id, code from device");
    }

    Stream<Attempt> attempts(Sight sight) {
        String own = Writes.customerOf(sight);
        Stream<Attempt> added = rowsOf("proof/inquiries").stream().flatMap(inquiry -> added(sight, inquiry));
        return Stream.concat(
                added,
                Stream.of(
                        draft(sight, sight.mail(), own),
                        draft(sight, sight.mail(), "C0003"),
                        draft(sight, Cast.AOBA_CONTRACTS, own),
                        Attempt.of("all drafts", isAtHome(sight) ? 1 : 0, "update report_draft set version = 2"),
                        Attempt.of("all drafts away", isAtHome(sight) ? 1 : 0, "delete from report_draft")));
    }

    /** One that stands where the inquiry stands, and one that stands elsewhere. */
    private Stream<Attempt> added(Sight sight, NamedCsvRecord row) {
        Item inquiry = reference.items(Kind.INQUIRY).stream()
                .filter(item -> item.name().equals(row.getField("subject")))
                .findFirst()
                .orElseThrow();
        List<String> beside =
                reference.devicesBeside(row.getField("device_code"), inquiry.customer(), inquiry.engagement());
        boolean own = reference.exists(inquiry, sight) && inquiry.owner().equals(sight.mail());
        return beside.size() < 2
                ? Stream.of(device(inquiry, "D000091", 0))
                : Stream.of(
                        device(
                                inquiry,
                                beside.getLast(),
                                own && !sight.organisation().isEmpty() ? 1 : 0),
                        device(inquiry, elsewhere(inquiry), 0));
    }

    private static String elsewhere(Item inquiry) {
        return inquiry.engagement().endsWith("社内ネットワーク案件") ? "D000001" : "D000006";
    }

    private Attempt device(Item inquiry, String code, int rows) {
        return Attempt.of(
                "device " + code + " of " + inquiry.name(),
                rows,
                "insert into inquiry_device values (?, ?, ?, 9)",
                inquiries.get(inquiry.name()),
                wall.customer(inquiry.customer()),
                devices.get(code));
    }

    private Attempt draft(Sight sight, String owner, String customer) {
        boolean allowed =
                !sight.organisation().isEmpty() && owner.equals(sight.mail()) && customer.equals(sight.organisation());
        return Attempt.of(
                "a draft of " + owner + " at " + customer,
                allowed ? 1 : 0,
                "insert into report_draft values (?, gen_random_uuid(), ?, gen_random_uuid(), 1, '{}', now(), now())",
                wall.account(owner),
                wall.customer(customer));
    }

    private boolean isAtHome(Sight sight) {
        return !sight.organisation().isEmpty()
                && sight.organisation().equals(reference.account(sight.mail()).company());
    }
}
