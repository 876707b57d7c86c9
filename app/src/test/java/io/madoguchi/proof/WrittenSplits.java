package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import java.util.stream.Stream;

/** What staff split off stands where the first one stands, in the name of its reporter; nothing else do they write. */
final class WrittenSplits {

    private final Wall wall;
    private final Reference reference;

    WrittenSplits(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
    }

    Stream<Attempt> attempts(Sight sight) {
        if (!sight.organisation().isEmpty()) {
            return Stream.empty();
        }
        return reference.items(Kind.INQUIRY).stream()
                .flatMap(inquiry -> Stream.of(
                        split(inquiry, inquiry.money(), inquiry.owner(), "o.id", 1),
                        split(inquiry, !inquiry.money(), inquiry.owner(), "o.id", 0),
                        split(inquiry, inquiry.money(), Cast.ENGINEER_2, "o.id", 0),
                        split(inquiry, inquiry.money(), inquiry.owner(), "null", 0)));
    }

    private Attempt split(Item inquiry, boolean money, String reporter, String from, int expectedRows) {
        return Attempt.of(
                "split from " + inquiry.name() + " " + money + " " + reporter + " " + from,
                expectedRows,
                """
                insert into inquiry (id, number, customer_id, engagement_id, money, kind, severity, category, subject,
                    description, reporter_id, reporter_name, stage, turn, turn_since, created_at, updated_at, search_key,
                    split_from_id)
                select gen_random_uuid(), gen_random_uuid()::text, o.customer_id, o.engagement_id, ?, 'QUESTION', 'LOW', ?, '', '', ?, '',
                    'RECEIVED', 'DESK', now(), now(), now(), '', %s from inquiry o where o.subject = ?""".formatted(from),
                money,
                money ? "CONTRACT_BILLING" : "TECHNICAL",
                wall.account(reporter),
                inquiry.name());
    }
}
