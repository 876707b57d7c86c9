package io.madoguchi.proof;

import io.madoguchi.testing.Cast;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Decides on applications, writes into their history, and accepts terms, in one's own name and in others'. */
final class WrittenApplications {

    private final Wall wall;
    private final Reference reference;
    private final Map<String, UUID> applications;

    WrittenApplications(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
        applications = wall.ids("select id, number from application");
    }

    Stream<Attempt> attempts(Sight sight) {
        Stream<Attempt> steps = Inventory.APPLICATIONS.stream()
                .flatMap(number -> Stream.of(
                        step(number, "CORRECTED", sight.mail(), decides(sight, number)),
                        step(number, "FILED", sight.mail(), false),
                        step(number, "CORRECTED", Cast.ENGINEER_2, false)));
        int decided = (int) Inventory.APPLICATIONS.stream()
                .filter(number -> decides(sight, number))
                .count();
        boolean anybodys = decided == 2;
        return Stream.concat(
                steps,
                Stream.of(
                        Attempt.of("all applications", decided, "update application set version = version + 1"),
                        Attempt.of(
                                "applications of somebody else's customer",
                                anybodys ? 2 : 0,
                                "update application set customer_id = ?",
                                wall.customer("C0002")),
                        accepted(sight.mail(), 1),
                        accepted(Cast.ENGINEER_2, 0)));
    }

    /** Sales representatives on those of their own customers, of which C0001 is one of the first. */
    private boolean decides(Sight sight, String number) {
        Reference.Account account = reference.account(sight.mail());
        boolean own = number.equals(Inventory.APPLICATIONS.getFirst());
        return account.isBeforeApplications()
                && !number.equals(Inventory.APPLICATIONS.getLast())
                && (!account.type().equals("SALES_REPRESENTATIVE") || own);
    }

    private Attempt step(String number, String kind, String author, boolean allowed) {
        return Attempt.of(
                kind + " by " + author + " to " + number,
                allowed ? 1 : 0,
                "insert into application_step values (gen_random_uuid(), ?, ?, now(), ?, '', '', null)",
                applications.get(number),
                kind,
                wall.account(author));
    }

    private Attempt accepted(String mail, int rows) {
        return Attempt.of(
                "terms accepted by " + mail,
                rows,
                "insert into terms_acceptance values (?, 'TERMS', 'written', '', now(), '')",
                wall.account(mail));
    }
}
