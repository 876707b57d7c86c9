package io.madoguchi.proof;

import io.madoguchi.testing.Cast;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** M1.5: only the desk writes down what others told it, by telephone or FAX, for the customer's own people or nobody's account. */
final class WrittenCalls {

    private static final List<String> CUSTOMERS = List.of("C0001", "C0005");
    private static final List<String> CALLERS = List.of(
            "",
            Cast.AOBA_INQUIRIES,
            Cast.AOBA_CORE_ONLY,
            Cast.TOKAI_ADMINISTRATOR,
            Cast.SOUTHPORT_ADMINISTRATOR,
            Cast.MIRAI_ADMINISTRATOR,
            Cast.DESK);

    private final Wall wall;
    private final Reference reference;

    WrittenCalls(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
    }

    Stream<Attempt> attempts(Sight sight) {
        return CUSTOMERS.stream()
                .flatMap(customer -> CALLERS.stream()
                        .flatMap(caller -> Stream.of("WEB", "TELEPHONE", "FAX", "MAIL")
                                .map(channel -> call(sight, customer, caller, channel))));
    }

    private Attempt call(Sight sight, String customer, String caller, String channel) {
        boolean heard = channel.equals("TELEPHONE") || channel.equals("FAX");
        boolean his = caller.isEmpty()
                || reference.organisations(reference.account(caller)).contains(customer);
        boolean desk = sight.mail().equals(Cast.DESK) && heard && his;
        // A customer's own report says nothing of how it came in.
        boolean own = !sight.organisation().isEmpty()
                && sight.organisation().equals(customer)
                && caller.equals(sight.mail())
                && reference.exists(Item.of(Item.Kind.INQUIRY, "", customer, ""), sight);
        @Nullable Object account = caller.isEmpty() ? null : wall.account(caller);
        return Attempt.of(
                channel + " of " + caller + " for " + customer,
                desk || own ? 1 : 0,
                """
                insert into inquiry (id, number, customer_id, money, kind, severity, category, channel, subject,
                    description, reporter_id, reporter_name, stage, turn, turn_since, created_at, updated_at, search_key)
                values (gen_random_uuid(), gen_random_uuid()::text, ?, false, 'QUESTION', 'LOW', 'TECHNICAL', ?, '', '', ?, '',
                    'RECEIVED', 'DESK', now(), now(), now(), '')""",
                wall.customer(customer),
                channel,
                account);
    }
}
