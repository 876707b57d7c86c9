package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Tries to have people told of inquiries, and to note what was seen, in every place and every name (M1.10). */
final class WrittenWatches {

    /** Of the same company with all of it or a part in view, of another one, and one of the vendor's. */
    private static final List<String> NAMED = List.of(
            Cast.AOBA_CONTRACTS,
            Cast.AOBA_INQUIRY_ADMINISTRATOR,
            Cast.AOBA_CORE_ONLY,
            Cast.MIRAI_ADMINISTRATOR,
            Cast.SOUTHPORT_ADMINISTRATOR,
            Cast.TOKAI_ADMINISTRATOR,
            Cast.ENGINEER_2);

    private final Wall wall;
    private final Reference reference;
    private final Map<String, UUID> inquiries;

    WrittenWatches(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
        inquiries = wall.ids("select id, subject from inquiry");
    }

    Stream<Attempt> attempts(Sight sight) {
        return Stream.concat(
                reference.items(Kind.INQUIRY).stream()
                        .flatMap(inquiry -> Stream.concat(
                                Stream.of(seen(sight, inquiry, sight.mail()), seen(sight, inquiry, Cast.ENGINEER_2)),
                                Stream.concat(Stream.of(sight.mail()), NAMED.stream())
                                        .distinct()
                                        .map(mail -> watch(sight, inquiry, mail)))),
                Stream.of(
                        Attempt.of("all watchers", removable(sight), "delete from inquiry_watch"),
                        Attempt.of(
                                "all that was seen",
                                seenStillThere(sight),
                                "update inquiry_seen set seen_at = now()")));
    }

    private Attempt watch(Sight sight, Item inquiry, String mail) {
        Reference.Account me = reference.account(sight.mail());
        Reference.Account named = reference.account(mail);
        boolean colleague = !me.isStaff()
                && inquiry.owner().equals(sight.mail())
                && named.company().equals(me.company())
                && reference.exists(inquiry, new Sight(mail, inquiry.customer()));
        boolean there = inquiry.owner().equals(mail) || mail.equals(Cast.DESK);
        boolean allowed = reference.exists(inquiry, sight) && (mail.equals(sight.mail()) || colleague) && !there;
        return Attempt.of(
                mail + " to be told of " + inquiry.name(),
                allowed ? 1 : 0,
                """
                insert into inquiry_watch (inquiry_id, customer_id, account_id, added_at)
                values (?, ?, ?, now()) on conflict do nothing""",
                inquiries.get(inquiry.name()),
                wall.customer(inquiry.customer()),
                wall.account(mail));
    }

    private Attempt seen(Sight sight, Item inquiry, String mail) {
        boolean allowed = reference.exists(inquiry, sight) && mail.equals(sight.mail());
        return Attempt.of(
                mail + " has seen " + inquiry.name(),
                allowed ? 1 : 0,
                """
                insert into inquiry_seen values (?, ?, now())
                on conflict (account_id, inquiry_id) do update set seen_at = excluded.seen_at""",
                wall.account(mail),
                inquiries.get(inquiry.name()));
    }

    /** Everybody has looked at the same one, before some lost the sight of it. */
    private int seenStillThere(Sight sight) {
        return (int) reference.items(Kind.INQUIRY).stream()
                .filter(inquiry -> inquiry.name().equals("青葉 案件なし 契約") && reference.exists(inquiry, sight))
                .count();
    }

    private int removable(Sight sight) {
        boolean staff = reference.account(sight.mail()).isStaff();
        return (int) reference.items(Kind.INQUIRY_WATCH).stream()
                .filter(watch -> watch.owner().equals(sight.mail()))
                .filter(watch -> staff || reference.exists(watch, sight))
                .count();
    }
}
