package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reports on everything and in every place, one's own and others'. */
final class WrittenReports {

    /** In no engagement, in each of Aoba's two, of the look-alike customer, of the reseller's three places. */
    private static final List<String> CONTRACTS = List.of(
            "", "ABC1234190", "ABC1234140", "ABC1234086", "ABC1234363", "ABC1235179", "ABC1235287", "ABC1235302");

    private static final List<String> DEVICES =
            List.of("", "D000025", "D900001", "D000006", "D000024", "D000001", "D000091", "D000569");

    private static final List<Boolean> MONEY = List.of(false, true);

    private final Wall wall;
    private final Reference reference;
    private final Map<String, UUID> contracts;
    private final Map<String, UUID> devices;
    private final Map<String, UUID> engagements;

    WrittenReports(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
        contracts = wall.ids("select id, number from contract");
        devices = wall.ids("select id, code from device");
        engagements = wall.ids(
                "select e.id, c.code || ' ' || e.name from engagement e join customer c on c.id = e.customer_id");
    }

    Stream<Attempt> attempts(Sight sight) {
        String own = Writes.customerOf(sight);
        Stream<Attempt> onSomethingOfTheOwn = CONTRACTS.stream()
                .flatMap(contract -> DEVICES.stream()
                        .flatMap(device -> MONEY.stream()
                                .map(money -> report(sight, own, contract, device, "", money, sight.mail()))));
        Stream<Attempt> onSomethingOfOthers = Stream.of("C0001", "C0002", "C0005")
                .filter(customer -> !customer.equals(own))
                .flatMap(customer -> Stream.concat(
                        CONTRACTS.stream()
                                .map(contract -> report(sight, customer, contract, "", "", false, sight.mail())),
                        DEVICES.stream().map(device -> report(sight, customer, "", device, "", false, sight.mail()))));
        Stream<Attempt> onAnEngagement = engagements.keySet().stream()
                .flatMap(engagement ->
                        MONEY.stream().map(money -> report(sight, own, "", "", engagement, money, sight.mail())));
        Stream<Attempt> asAnother = Stream.of(report(sight, own, "", "", "", false, Cast.AOBA_CONTRACTS));
        return Stream.of(onSomethingOfTheOwn, onSomethingOfOthers, onAnEngagement, asAnother)
                .flatMap(Function.identity());
    }

    private Attempt report(
            Sight sight,
            String customer,
            String contract,
            String device,
            String engagement,
            boolean money,
            String reporter) {
        String place = reference.place(contract, device, engagement);
        Item inquiry = new Item(Kind.INQUIRY, "", customer, place, money, false, reporter);
        boolean allowed = !sight.organisation().isEmpty()
                && reporter.equals(sight.mail())
                && (place.isEmpty() || place.startsWith(customer))
                && reference.exists(inquiry, sight)
                && (contract.isEmpty() || exists(Kind.CONTRACT, contract, sight))
                && (device.isEmpty() || exists(Kind.DEVICE, device, sight));
        String what = "a report for " + List.of(customer, contract, device, engagement, money, reporter);
        return Attempt.of(
                what,
                allowed ? 1 : 0,
                """
                insert into inquiry (id, number, customer_id, engagement_id, money, kind, severity, category, device_id,
                    contract_id, subject, description, reporter_id, reporter_name, stage, turn, turn_since, created_at,
                    updated_at, search_key)
                values (gen_random_uuid(), gen_random_uuid()::text, ?, ?, ?, 'QUESTION', 'LOW', ?, ?, ?, '', '', ?, '',
                    'RECEIVED', 'DESK', now(), now(), now(), '')""",
                wall.customer(customer),
                engagements.get(engagement),
                money,
                money ? "CONTRACT_BILLING" : "TECHNICAL",
                devices.get(device),
                contracts.get(contract),
                wall.account(reporter));
    }

    private boolean exists(Kind kind, String name, Sight sight) {
        return reference.items(kind).stream()
                .anyMatch(item -> item.name().equals(name) && reference.exists(item, sight));
    }
}
