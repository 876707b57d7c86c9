package io.madoguchi.proof;

import io.madoguchi.testing.Cast;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Tries to change engagements, groups, members and the places of contracts, in every name (M6.1–M6.4). */
final class WrittenPartition {

    private static final List<String> CUSTOMERS = List.of("C0001", "C0002", "C0005");
    private static final String NETWORK = "C0001 社内ネットワーク案件";
    private static final String MIRAI = "C0005 ミライ電装様向け案件";
    private static final String WITHOUT_MEMBERS = "C0002 社内ネットワーク案件";

    private final Wall wall;
    private final Reference reference;
    private final Map<String, UUID> engagements;
    private final Map<String, UUID> groups;
    private final Map<String, UUID> free;
    private final Map<String, UUID> placed;

    WrittenPartition(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
        String named = " join engagement e on %s join customer c on c.id = e.customer_id";
        engagements = wall.ids("select e.id, c.code || ' ' || e.name from (values (1)) one" + named.formatted("true"));
        groups = wall.ids("select g.id, c.code || ' ' || e.name from engagement_group g"
                + named.formatted("e.id = g.engagement_id"));
        String contracts = """
            select k.id, c.code from contract k join customer c on c.id = k.customer_id where k.engagement_id is %s null
               and not exists (select from contract_line l join contract_line o on o.device_id = l.device_id and o.id <> l.id
                    where l.contract_id = k.id)""";
        free = wall.ids(contracts.formatted(""));
        placed = wall.ids(contracts.formatted("not"));
    }

    Stream<Attempt> attempts(Sight sight) {
        Reference.Account me = reference.account(sight.mail());
        return Stream.of(
                        CUSTOMERS.stream().map(customer -> engagement(me, customer)),
                        Stream.of("C0001", "C0005").map(customer -> group(me, customer)),
                        Stream.of(
                                join(me, NETWORK, Cast.AOBA_INQUIRIES, true),
                                join(me, MIRAI, Cast.SOUTHPORT_ADMINISTRATOR, true),
                                // Of a customer to whom Southport resells.
                                join(me, "C0005 小春屋様向け案件", Cast.MIRAI_ADMINISTRATOR, true),
                                join(me, NETWORK, Cast.TOKAI_ADMINISTRATOR, false),
                                join(me, NETWORK, Cast.MIRAI_ADMINISTRATOR, false),
                                join(me, NETWORK, Cast.ENGINEER_2, false)),
                        Stream.of(
                                byAdministrator(me, "update engagement set name = name || '改' where id = ?", NETWORK),
                                byAdministrator(
                                        me,
                                        "delete from engagement where id = ?",
                                        "C0001 " + Inventory.BARE_ENGAGEMENT),
                                ofGroup(me, "update engagement_group set name = name || '改' where id = ?", NETWORK),
                                ofGroup(me, "delete from engagement_group where id = ?", WITHOUT_MEMBERS),
                                ofGroup(me, "delete from membership where group_id = ?", NETWORK)),
                        CUSTOMERS.stream().filter(free::containsKey).map(customer -> place(me, customer)),
                        CUSTOMERS.stream().filter(placed::containsKey).map(customer -> takeOut(me, customer)))
                .flatMap(each -> each);
    }

    private Attempt engagement(Reference.Account me, String customer) {
        return Attempt.of(
                "an engagement of " + customer,
                me.isStaff() && reference.setsUp(me, customer) ? 1 : 0,
                "insert into engagement (id, customer_id, name) values (gen_random_uuid(), ?, '新しい案件')",
                wall.customer(customer));
    }

    private Attempt group(Reference.Account me, String customer) {
        return Attempt.of(
                "a group of " + customer,
                me.isStaff() && reference.setsUp(me, customer) ? 1 : 0,
                """
                insert into engagement_group (id, customer_id, engagement_id, name)
                values (gen_random_uuid(), ?, ?, '新しいグループ')""",
                wall.customer(customer),
                engagements.get(customer + " " + Inventory.BARE_ENGAGEMENT));
    }

    private Attempt join(Reference.Account me, String engagement, String mail, boolean fits) {
        String customer = engagement.substring(0, 5);
        return Attempt.of(
                mail + " into the group of " + engagement,
                fits && me.isStaff() && reference.setsUp(me, customer) ? 1 : 0,
                "insert into membership values (?, ?, now())",
                Objects.requireNonNull(groups.get(engagement), engagement),
                wall.account(mail));
    }

    private Attempt byAdministrator(Reference.Account me, String sql, String engagement) {
        return Attempt.of(
                sql,
                me.isAdministrator() ? 1 : 0,
                sql,
                Objects.requireNonNull(engagements.get(engagement), engagement));
    }

    private Attempt ofGroup(Reference.Account me, String sql, String engagement) {
        return Attempt.of(
                sql, me.isAdministrator() ? 1 : 0, sql, Objects.requireNonNull(groups.get(engagement), engagement));
    }

    private Attempt place(Reference.Account me, String customer) {
        String engagement = engagements.keySet().stream()
                .filter(each -> each.startsWith(customer))
                .sorted()
                .findFirst()
                .orElseThrow();
        return Attempt.of(
                "a contract of " + customer + " into " + engagement,
                me.isStaff() && reference.setsUp(me, customer) ? 1 : 0,
                "update contract set engagement_id = ? where id = ?",
                engagements.get(engagement),
                free.get(customer));
    }

    private Attempt takeOut(Reference.Account me, String customer) {
        return Attempt.of(
                "a contract of " + customer + " out of its engagement",
                me.isAdministrator() ? 1 : 0,
                "update contract set engagement_id = null where id = ?",
                placed.get(customer));
    }
}
