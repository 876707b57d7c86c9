package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Tries to write visits and parts in somebody's name: coordinators plan, engineers ask and report, nobody else (M5.7). */
final class WrittenDispatches {

    private final Wall wall;
    private final Reference reference;
    private final Map<String, UUID> inquiries;
    private final Map<String, UUID> visits;

    WrittenDispatches(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
        inquiries = wall.ids("select id, subject from inquiry");
        visits = wall.ids("select id, purpose from visit");
    }

    Stream<Attempt> attempts(Sight sight) {
        boolean plans = sight.mail().equals(Cast.COORDINATOR);
        boolean dispatches = plans || sight.mail().equals(Cast.ENGINEER);
        int all = reference.items(Kind.VISIT).size();
        return Stream.concat(
                reference.items(Kind.INQUIRY).stream()
                        .flatMap(inquiry -> List.of(
                                visit(inquiry, inquiry.customer(), dispatches),
                                visit(inquiry, inquiry.customer().equals("C0003") ? "C0001" : "C0003", false),
                                part(inquiry, dispatches),
                                engineer(inquiry, plans),
                                step(
                                        sight,
                                        inquiry,
                                        sight.mail(),
                                        sight.organisation().isEmpty()),
                                step(sight, inquiry, Cast.ENGINEER_2, false))
                                .stream()),
                Stream.of(
                        Attempt.of("all visits", dispatches ? all : 0, "update visit set version = version + 1"),
                        Attempt.of("all parts", dispatches ? all : 0, "update part set version = version + 1"),
                        Attempt.of("all engineers of visits", plans ? all : 0, "delete from visit_engineer")));
    }

    private Attempt visit(Item inquiry, String customer, boolean allowed) {
        return Attempt.of(
                "a visit of " + customer + " to " + inquiry.name(),
                allowed ? 1 : 0,
                """
                insert into visit (id, inquiry_id, customer_id, money, state, due_at, purpose, site, created_at)
                values (gen_random_uuid(), ?, ?, false, 'REQUESTED', now(), '', '', now())""",
                inquiries.get(inquiry.name()),
                wall.customer(customer));
    }

    private Attempt part(Item inquiry, boolean allowed) {
        return Attempt.of(
                "a part to " + inquiry.name(),
                allowed ? 1 : 0,
                """
                insert into part (id, inquiry_id, customer_id, money, state, due_at, number, name, quantity, destination, created_at)
                values (gen_random_uuid(), ?, ?, false, 'REQUESTED', now(), '', '', 1, '', now())""",
                inquiries.get(inquiry.name()),
                wall.customer(inquiry.customer()));
    }

    private Attempt engineer(Item inquiry, boolean allowed) {
        return Attempt.of(
                "an engineer to the visit of " + inquiry.name(),
                allowed ? 1 : 0,
                """
                insert into visit_engineer (visit_id, account_id, inquiry_id, customer_id, money, name, position)
                values (?, ?, ?, ?, false, '', 1)""",
                visits.get(inquiry.name() + " VISIT"),
                wall.account(Cast.ENGINEER_2),
                inquiries.get(inquiry.name()),
                wall.customer(inquiry.customer()));
    }

    private Attempt step(Sight sight, Item inquiry, String author, boolean allowed) {
        return Attempt.of(
                "a step by " + author + " of " + sight + " in " + inquiry.name(),
                allowed ? 1 : 0,
                """
                insert into dispatch_step (id, inquiry_id, customer_id, money, visit_id, internal, state, at, author_id, author_name)
                values (gen_random_uuid(), ?, ?, false, ?, true, 'REMARK', now(), ?, '')""",
                inquiries.get(inquiry.name()),
                wall.customer(inquiry.customer()),
                visits.get(inquiry.name() + " VISIT"),
                wall.account(author));
    }
}
