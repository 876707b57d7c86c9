package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tries to write into every place in every name, and compares what came of it with what the reference model allows. */
final class Writes {

    private static final List<Sight> SIGHTS = List.of(
            new Sight(Cast.AOBA_ADMINISTRATOR, "C0001"),
            new Sight(Cast.AOBA_INQUIRIES, "C0001"),
            new Sight(Cast.AOBA_NETWORK_ONLY, "C0001"),
            new Sight(Cast.AOBA_CORE_ONLY, "C0001"),
            new Sight(Cast.MIRAI_ADMINISTRATOR, "C0005"),
            new Sight(Cast.MIRAI_ADMINISTRATOR, "C0010"),
            new Sight("kanri@koharuya.example", "C0005"),
            new Sight("toi@koharuya.example", "C0005"),
            new Sight("kanri@hinode.example", "C0008"),
            new Sight(Cast.DESK, ""),
            new Sight(Cast.ENGINEER, ""),
            new Sight(Cast.COORDINATOR, ""),
            new Sight(Cast.SALES, ""),
            new Sight(Cast.ADMINISTRATOR, ""));

    private final Wall wall;
    private final Reference reference;
    private final WrittenReports reports;
    private final WrittenWatches watches;
    private final WrittenDispatches dispatches;
    private final WrittenSplits splits;
    private final WrittenCalls calls;
    private final WrittenIntake intake;
    private final WrittenAccounts accounts;
    private final WrittenApplications applications;
    private final WrittenPartition partition;
    private final WrittenAccessApplications access;
    private final Map<String, UUID> inquiries;
    private final Map<String, UUID> entries;
    private final UUID outage;

    Writes(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
        reports = new WrittenReports(wall, reference);
        watches = new WrittenWatches(wall, reference);
        dispatches = new WrittenDispatches(wall, reference);
        splits = new WrittenSplits(wall, reference);
        calls = new WrittenCalls(wall, reference);
        intake = new WrittenIntake(wall, reference);
        accounts = new WrittenAccounts(wall, reference);
        applications = new WrittenApplications(wall, reference);
        partition = new WrittenPartition(wall, reference);
        access = new WrittenAccessApplications(wall, reference);
        outage = wall.ids("select id, title from outage").values().iterator().next();
        inquiries = wall.ids("select id, subject from inquiry");
        entries = wall.ids(
                "select e.id, i.subject || ' ' || e.kind from inquiry_entry e join inquiry i on i.id = inquiry_id");
    }

    List<String> differences(int atMost) {
        List<String> differences = new ArrayList<>();
        for (Sight sight : SIGHTS) {
            List<Attempt> attempts = Stream.of(
                            reports.attempts(sight),
                            watches.attempts(sight),
                            splits.attempts(sight),
                            calls.attempts(sight),
                            intake.attempts(sight),
                            accounts.attempts(sight),
                            applications.attempts(sight),
                            partition.attempts(sight),
                            access.attempts(sight),
                            entries(sight),
                            attachments(sight),
                            dispatches.attempts(sight),
                            own(sight))
                    .flatMap(Function.identity())
                    .toList();
            List<Wall.Outcome> outcomes = wall.attempt(
                    wall.viewer(sight).orElseThrow(),
                    attempts.stream().map(Attempt::work).toList());
            for (int i = 0; i < attempts.size(); i++) {
                Attempt attempt = attempts.get(i);
                Wall.Outcome outcome = outcomes.get(i);
                if (outcome.rows() != attempt.expectedRows()) {
                    differences.add("%s: %s wrote %d rows, not %d %s"
                            .formatted(
                                    sight, attempt.what(), outcome.rows(), attempt.expectedRows(), outcome.refusal()));
                }
            }
            if (differences.size() >= atMost) {
                return differences;
            }
        }
        return differences;
    }

    private Stream<Attempt> entries(Sight sight) {
        return reference.items(Kind.INQUIRY).stream()
                .flatMap(inquiry -> Stream.of(
                        entry(sight, inquiry, inquiry.customer(), "MESSAGE", sight.mail()),
                        entry(sight, inquiry, inquiry.customer(), "TAKEN_IN", sight.mail()),
                        entry(sight, inquiry, inquiry.customer(), "NOTE", sight.mail()),
                        entry(sight, inquiry, inquiry.customer(), "MESSAGE", Cast.ENGINEER_2),
                        entry(sight, inquiry, "C0003", "MESSAGE", sight.mail()),
                        entry(sight, inquiry, customerOf(sight), "MESSAGE", sight.mail())));
    }

    private Attempt entry(Sight sight, Item inquiry, String customer, String kind, String author) {
        boolean allowed = reference.exists(inquiry, sight)
                && (sight.organisation().isEmpty() || kind.equals("MESSAGE"))
                && author.equals(sight.mail())
                && customer.equals(inquiry.customer());
        return Attempt.of(
                kind + " by " + author + " of " + customer + " to " + inquiry.name(),
                allowed ? 1 : 0,
                """
                insert into inquiry_entry (id, inquiry_id, customer_id, money, internal, kind, at, author_id, author_name,
                    author_kind)
                values (gen_random_uuid(), ?, ?, false, ?, ?, now(), ?, '', '')""",
                inquiries.get(inquiry.name()),
                wall.customer(customer),
                kind.equals("NOTE"),
                kind,
                wall.account(author));
    }

    private Stream<Attempt> attachments(Sight sight) {
        return reference.items(Kind.INQUIRY_ENTRY).stream()
                .flatMap(entry -> Stream.of(inquiryOf(entry), "青葉 社内 契約と機器")
                        .distinct()
                        .map(inquiry -> attachment(sight, entry, inquiry)));
    }

    private Attempt attachment(Sight sight, Item entry, String inquiry) {
        boolean allowed = reference.exists(entry, sight)
                && entry.owner().equals(sight.mail())
                && inquiry.equals(inquiryOf(entry));
        return Attempt.of(
                "a file on " + entry.name() + " of " + inquiry,
                allowed ? 1 : 0,
                """
                insert into attachment (id, entry_id, inquiry_id, customer_id, money, sha256, name, media_type, size_bytes,
                    created_at)
                values (gen_random_uuid(), ?, ?, ?, false, repeat('0', 64), '', '', 0, now())""",
                entries.get(entry.name()),
                inquiries.get(inquiry),
                wall.customer(entry.customer()));
    }

    /** Without a condition, so that no right to read hides what a policy for writing would let through. */
    private Stream<Attempt> own(Sight sight) {
        long visible = reference.items(Kind.INQUIRY).stream()
                .filter(inquiry -> reference.exists(inquiry, sight))
                .count();
        return Stream.of(
                Attempt.of("all inquiries", (int) visible, "update inquiry set updated_at = now()"),
                Attempt.of(
                        "all wide-area incidents",
                        sight.organisation().isEmpty()
                                ? reference.items(Kind.OUTAGE).size()
                                : 0,
                        "update outage set title = title"),
                outageEntry(sight, sight.mail()),
                outageEntry(sight, Cast.ENGINEER_2),
                template(sight, sight.mail()),
                template(sight, Cast.ENGINEER_2),
                Attempt.of(
                        "all templates",
                        sight.organisation().isEmpty() ? 2 : 0,
                        "update answer_template set version = 2"),
                Attempt.of(
                        "no template any more", sight.organisation().isEmpty() ? 2 : 0, "delete from answer_template"),
                window(sight, sight.mail()),
                window(sight, Cast.ADMINISTRATOR),
                window(sight, Cast.ENGINEER_2),
                Attempt.of(
                        "all windows",
                        announces(sight) ? 1 : 0,
                        "update contact_window set revoked_at = now(), revoked_by_name = ''"),
                Attempt.of(
                        "all rules of signing in",
                        announces(sight) ? 2 : 0,
                        "update sign_in_rule set factor = true, ranges = '{}'"),
                Attempt.of(
                        "a rule of signing in",
                        announces(sight) ? 1 : 0,
                        "insert into sign_in_rule values (gen_random_uuid(), null, 'SERVICE_DESK', true, '{}', 1, now(), '')"),
                Attempt.of("all accounts", 1, "update account set language = 'ja'"),
                Attempt.of("all uploads", 1, "delete from upload"),
                Attempt.of("all saved views", 1, "delete from saved_view"),
                savedView(sight.mail(), 1),
                savedView(Cast.ENGINEER_2, 0),
                Attempt.of("all notices", 1, "update notice set read_at = now()"),
                Attempt.of("all choices", 1, "update notice_choice set way = 'NONE'"),
                choice(sight.mail(), 1),
                choice(Cast.ENGINEER_2, 0),
                Attempt.of("all hours", 1, "update notice_digest_hour set hour = 8"),
                Attempt.of("all submissions", 1, "update submission set at = now()"),
                upload(sight.mail(), 1),
                upload(Cast.ENGINEER_2, 0),
                submission(sight.mail(), 1),
                submission(Cast.ENGINEER_2, 0));
    }

    private Attempt outageEntry(Sight sight, String author) {
        boolean allowed = sight.organisation().isEmpty() && author.equals(sight.mail());
        return Attempt.of(
                "news of a wide-area incident by " + author, allowed ? 1 : 0, """
                insert into outage_entry (id, outage_id, kind, at, author_id, author_name, text)
                values (gen_random_uuid(), ?, 'UPDATED', now(), ?, '', '')""", outage, wall.account(author));
    }

    private Attempt window(Sight sight, String author) {
        boolean allowed = announces(sight) && author.equals(sight.mail());
        return Attempt.of("a window by " + author, allowed ? 1 : 0, """
                insert into contact_window
                select id, id, date '2027-01-01', false, false, 'written', '', '{MANAGED_SERVICE}', '{NORMAL}', '0', '', '', '24X365',
                    '', '', now(), ?, '' from gen_random_uuid() id""", wall.account(author));
    }

    private boolean announces(Sight sight) {
        return reference.account(sight.mail()).isAdministrator();
    }

    private Attempt template(Sight sight, String owner) {
        boolean allowed = sight.organisation().isEmpty() && owner.equals(sight.mail());
        return Attempt.of(
                "a template of " + owner,
                allowed ? 1 : 0,
                "insert into answer_template values (gen_random_uuid(), ?, 'c', 'written', 't', '', now(), '')",
                wall.account(owner));
    }

    private Attempt upload(String owner, int expectedRows) {
        return Attempt.of("an upload of " + owner, expectedRows, """
                insert into upload values (gen_random_uuid(), ?, gen_random_uuid(), repeat('0', 64), '', '', 0, now())""", wall.account(owner));
    }

    private Attempt savedView(String mail, int rows) {
        return Attempt.of(
                "a saved view of " + mail,
                rows,
                "insert into saved_view values (gen_random_uuid(), ?, 'written', '', now())",
                wall.account(mail));
    }

    private Attempt choice(String owner, int expectedRows) {
        return Attempt.of(
                "a choice of " + owner,
                expectedRows,
                "insert into notice_choice values (?, 'some.event', 'NONE')",
                wall.account(owner));
    }

    private Attempt submission(String owner, int expectedRows) {
        return Attempt.of(
                "a submission of " + owner,
                expectedRows,
                "insert into submission values (?, gen_random_uuid(), '', now())",
                wall.account(owner));
    }

    static String customerOf(Sight sight) {
        return sight.organisation().isEmpty() ? "C0001" : sight.organisation();
    }

    private static String inquiryOf(Item entry) {
        return entry.name().substring(0, entry.name().lastIndexOf(' '));
    }
}
