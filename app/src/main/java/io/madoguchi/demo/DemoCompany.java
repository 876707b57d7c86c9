package io.madoguchi.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.access.AccountKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A customer as the demonstration's files know it: who may report what there. */
record DemoCompany(String code, String name, String sales, List<Person> people, List<Device> devices) {

    /** @param contracts the only ones whose devices he sees; empty if he sees all */
    record Person(
            String mail,
            AccountKind kind,
            String familyName,
            String department,
            String phone,
            boolean english,
            Set<String> contracts) {}

    record Device(String code, String contract, String product, String host, String site, String serial) {}

    static List<DemoCompany> all() {
        Set<String> running = DemoFiles.csv("contracts").stream()
                .filter(row -> row.getField("status").equals("ACTIVE"))
                .map(row -> row.getField("contract_number"))
                .collect(Collectors.toSet());
        Map<String, List<NamedCsvRecord>> accounts = byCustomer("accounts");
        Map<String, List<NamedCsvRecord>> devices = byCustomer("devices");
        List<DemoCompany> all = new ArrayList<>();
        for (NamedCsvRecord row : DemoFiles.csv("customers")) {
            String code = row.getField("customer_code");
            all.add(new DemoCompany(
                    code,
                    row.getField("name"),
                    row.getField("sales_representative"),
                    accounts.getOrDefault(code, List.of()).stream()
                            .map(DemoCompany::person)
                            .toList(),
                    devices.getOrDefault(code, List.of()).stream()
                            .map(DemoCompany::device)
                            .filter(each -> running.contains(each.contract())
                                    && !each.host().isEmpty())
                            .toList()));
        }
        return all;
    }

    Person person(String mail) {
        return people.stream()
                .filter(each -> each.mail().equals(mail))
                .findFirst()
                .orElseThrow();
    }

    /** Who writes about technical things; whoever sees one contract only, about its devices. */
    List<Person> reporters(Device device, boolean english) {
        List<Person> own = who(
                each -> each.contracts().contains(device.contract()) && each.kind() != AccountKind.USER_ADMINISTRATOR);
        return !own.isEmpty() && !english
                ? own
                : who(each -> each.contracts().isEmpty()
                        && each.english() == english
                        && each.kind() != AccountKind.CONTRACT_MANAGER);
    }

    /** Who writes about contracts and billing. */
    List<Person> buyers() {
        List<Person> managers = who(each -> each.contracts().isEmpty() && each.kind() == AccountKind.CONTRACT_MANAGER);
        return managers.isEmpty()
                ? who(each -> each.contracts().isEmpty() && each.kind() == AccountKind.USER_ADMINISTRATOR)
                : managers;
    }

    private List<Person> who(Predicate<Person> which) {
        return people.stream().filter(which).toList();
    }

    private static Map<String, List<NamedCsvRecord>> byCustomer(String file) {
        return DemoFiles.csv(file).stream()
                .collect(
                        Collectors.groupingBy(row -> row.getField("customer_code"), TreeMap::new, Collectors.toList()));
    }

    private static Person person(NamedCsvRecord row) {
        String mail = row.getField("mail");
        boolean whole = row.getField("scope").equals("WHOLE");
        return new Person(
                mail,
                AccountKind.valueOf(row.getField("type")),
                row.getField("family_name"),
                row.getField("department"),
                row.getField("phone"),
                row.getField("language").equals("en"),
                whole ? Set.of() : contractsOf(mail));
    }

    private static Set<String> contractsOf(String mail) {
        return DemoFiles.csv("engagements").stream()
                .filter(row -> row.getField("account_mails").contains(mail))
                .flatMap(row -> List.of(row.getField("contract_numbers").split(";", -1)).stream())
                .collect(Collectors.toSet());
    }

    private static Device device(NamedCsvRecord row) {
        return new Device(
                row.getField("device_code"),
                row.getField("contract_number"),
                row.getField("product_code"),
                row.getField("host_name"),
                row.getField("site"),
                row.getField("serial_number"));
    }
}
