package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Tries to file, answer and decide on applications for access control in every name (M6.5). */
final class WrittenAccessApplications {

    private final Wall wall;
    private final Reference reference;
    private final Map<String, UUID> applications;

    WrittenAccessApplications(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
        applications = wall.ids("select id, applicant_name from access_application");
    }

    Stream<Attempt> attempts(Sight sight) {
        String mail = sight.mail();
        return Stream.concat(
                Stream.of(
                        application(sight, "C0001", mail),
                        application(sight, "C0005", mail),
                        application(sight, "C0010", mail),
                        application(sight, "C0001", Cast.AOBA_ADMINISTRATOR),
                        state(sight, "OPEN"),
                        state(sight, "SET_UP")),
                reference.items(Kind.ACCESS_APPLICATION).stream()
                        .flatMap(item -> Stream.of(
                                entry(sight, item, "ANSWERED", mail),
                                entry(sight, item, "REJECTED", mail),
                                entry(sight, item, "ANSWERED", Cast.ENGINEER_2),
                                entry(sight, item, "REJECTED", Cast.ENGINEER_2))));
    }

    private Attempt application(Sight sight, String customer, String applicant) {
        Reference.Account me = reference.account(sight.mail());
        boolean allowed = me.mayAddAccounts()
                && sight.organisation().equals(customer)
                && me.company().equals(customer)
                && !reference.isControlled(me)
                && applicant.equals(me.mail());
        return Attempt.of(
                "an application of " + applicant + " for " + customer,
                allowed ? 1 : 0,
                """
                insert into access_application (id, number, customer_id, applicant_id, applicant_name, parts, search_key, filed_at)
                values (gen_random_uuid(), 'E-1', ?, ?, '', '[]', '', now())""",
                wall.customer(customer),
                wall.account(applicant));
    }

    /** All of them have been asked about. */
    private Attempt state(Sight sight, String state) {
        boolean staff = sight.organisation().isEmpty();
        long seen = reference.items(Kind.ACCESS_APPLICATION).stream()
                .filter(item -> reference.exists(item, sight))
                .count();
        return Attempt.of(
                "all applications " + state,
                staff || state.equals("OPEN") ? (int) seen : 0,
                "update access_application set state = ?",
                state);
    }

    private Attempt entry(Sight sight, Item application, String kind, String author) {
        boolean staff = sight.organisation().isEmpty();
        boolean allowed =
                reference.exists(application, sight) && author.equals(sight.mail()) && staff == kind.equals("REJECTED");
        return Attempt.of(
                kind + " by " + author + " about " + application.name(),
                allowed ? 1 : 0,
                """
                insert into access_application_entry (id, application_id, customer_id, kind, at, author_id, author_name)
                values (gen_random_uuid(), ?, ?, ?, now(), ?, '')""",
                applications.get(application.name()),
                wall.customer(application.customer()),
                kind,
                wall.account(author));
    }
}
