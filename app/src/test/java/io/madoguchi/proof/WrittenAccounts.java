package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import java.util.List;
import java.util.stream.Stream;

/** Tries to change accounts past the functions that know the rule, and what companies and staff say about each other. */
final class WrittenAccounts {

    private final Wall wall;
    private final Reference reference;

    WrittenAccounts(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
    }

    Stream<Attempt> attempts(Sight sight) {
        boolean switches = reference.account(sight.mail()).isAdministrator();
        boolean answers = !sight.organisation().isEmpty() && visible(sight, Kind.ATTESTATION) > 0;
        return Stream.of(
                Attempt.of("the kind of all accounts", 0, "update account set kind = kind"),
                Attempt.of("the status of all accounts", 0, "update account set status = status"),
                Attempt.of("the scope of all accounts", 0, "update account set scope = scope"),
                Attempt.of("the addresses of all accounts", 0, "update account set mail = mail"),
                Attempt.of("all accounts gone", 0, "delete from account"),
                Attempt.of(
                        "all functions",
                        switches ? visible(sight, Kind.CUSTOMER_FUNCTION) : 0,
                        "update customer_function set is_on = true"),
                Attempt.of(
                        "all requests for functions",
                        switches ? visible(sight, Kind.FUNCTION_REQUEST) : 0,
                        "update function_request set answer = ''"),
                request(sight, sight.mail(), Writes.customerOf(sight), answers),
                request(sight, sight.mail(), "C0003", false),
                request(sight, Cast.ENGINEER_2, Writes.customerOf(sight), false),
                Attempt.of("all rounds of attestation", answers ? 1 : 0, "update attestation set finished_at = now()"),
                answer(sight, sight.mail(), answers),
                answer(sight, Cast.ENGINEER_2, false));
    }

    private Attempt request(Sight sight, String by, String customer, boolean allowed) {
        return Attempt.of(
                "a request for " + customer + " by " + by + " from " + sight,
                allowed ? 1 : 0,
                """
                insert into function_request (id, customer_id, account_id, account_name, function, is_on, reason, asked_at)
                values (gen_random_uuid(), ?, ?, '', 'INCIDENT_INTAKE', false, '', now())""",
                wall.customer(customer),
                wall.account(by));
    }

    /** On the last account of the company, which has not been answered for unless it is the only one. */
    private Attempt answer(Sight sight, String by, boolean allowed) {
        List<String> mails = reference.accounts.values().stream()
                .filter(each -> each.company().equals(Writes.customerOf(sight)))
                .map(Reference.Account::mail)
                .sorted()
                .toList();
        return Attempt.of(
                "an attestation by " + by,
                allowed && mails.size() > 1 ? 1 : 0,
                """
                insert into attestation_answer
                select id, customer_id, ?, true, now(), ? from attestation where customer_id = ?""",
                wall.account(mails.getLast()),
                wall.account(by),
                wall.customer(Writes.customerOf(sight)));
    }

    private int visible(Sight sight, Kind kind) {
        return (int) reference.items(kind).stream()
                .filter(item -> reference.exists(item, sight))
                .count();
    }
}
