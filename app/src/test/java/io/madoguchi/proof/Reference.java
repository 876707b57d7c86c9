package io.madoguchi.proof;

import static io.madoguchi.proof.Facts.castAndProof;
import static io.madoguchi.proof.Facts.list;
import static io.madoguchi.proof.Facts.rowsOf;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.proof.Item.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which records exist for whom, told a second time: from the files of the cast and the words of the requirements M1.2, M5.1,
 * M5.7 and M6.1–M6.4 alone. It knows neither the database nor the program's code.
 */
final class Reference {

    record Account(String mail, String company, String type, boolean scoped, boolean active) {
        boolean isStaff() {
            return company.isEmpty();
        }

        boolean isAdministrator() {
            return type.equals("PORTAL_ADMINISTRATOR");
        }

        boolean isBeforeApplications() {
            return Set.of("SERVICE_DESK", "SALES_REPRESENTATIVE", "PORTAL_ADMINISTRATOR")
                    .contains(type);
        }

        boolean mayAddAccounts() {
            return type.equals("USER_ADMINISTRATOR") || type.equals("INQUIRY_ADMINISTRATOR");
        }

        boolean isOfAMoneyType() {
            return Set.of("USER_ADMINISTRATOR", "CONTRACT_MANAGER", "SALES_REPRESENTATIVE", "PORTAL_ADMINISTRATOR")
                    .contains(type);
        }
    }

    record Group(String engagement, String company, boolean showsMoney, Set<String> members) {}

    final Map<String, Account> accounts = new LinkedHashMap<>();
    final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> engagementOfContract = new HashMap<>();
    private final Map<String, String> engagementOfDevice = new HashMap<>();
    private final Map<String, String> salesOfCustomer = new HashMap<>();
    private final Map<Kind, List<Item>> items;

    Reference() {
        rowsOf("data/accounts").forEach(a -> account(a, a.getField("customer_code"), a.getField("type"), true));
        rowsOf("proof/accounts").forEach(a -> {
            Account was = account(a.getField("mail"));
            account(a, was.company(), was.type(), a.getField("status").equals("ACTIVE"));
        });
        castAndProof("engagements").forEach(this::group);
        rowsOf("data/customers")
                .forEach(c -> salesOfCustomer.put(c.getField("customer_code"), c.getField("sales_representative")));
        for (NamedCsvRecord d : castAndProof("devices")) {
            engagementOfDevice.merge(
                    d.getField("device_code"),
                    place(d.getField("contract_number"), "", ""),
                    (one, other) -> one.isEmpty() ? other : one);
        }
        items = Inventory.of(this).stream().collect(Collectors.groupingBy(Item::kind));
    }

    private void account(NamedCsvRecord a, String company, String type, boolean active) {
        boolean scoped = a.getField("scope").equals("ENGAGEMENTS");
        accounts.put(a.getField("mail"), new Account(a.getField("mail"), company, type, scoped, active));
    }

    private void group(NamedCsvRecord g) {
        String company = g.getField("customer_code");
        String name = company + " " + g.getField("engagement_name");
        boolean money = g.getField("shows_money_to_other_companies").equals("YES");
        Group group = groups.computeIfAbsent(name, n -> new Group(n, company, money, new HashSet<>()));
        group.members().addAll(list(g.getField("account_mails")));
        list(g.getField("contract_numbers")).forEach(number -> engagementOfContract.put(number, name));
    }

    Account account(String mail) {
        return Objects.requireNonNull(accounts.get(mail), mail);
    }

    List<Item> items(Kind kind) {
        return items.getOrDefault(kind, List.of());
    }

    /** M6.1: a record stands in the engagement of its contract, else in that of its device, else in the chosen one. */
    String place(String contract, String device, String chosen) {
        if (!contract.isEmpty()) {
            return engagementOfContract.getOrDefault(contract, "");
        }
        return device.isEmpty() ? chosen : engagementOfDevice.getOrDefault(device, "");
    }

    /** Codes of the customer's devices that stand where an inquiry stands, beside its own one. */
    List<String> devicesBeside(String device, String customer, String place) {
        return device.isEmpty()
                ? List.of()
                : castAndProof("devices").stream()
                        .filter(d -> d.getField("customer_code").equals(customer))
                        .map(d -> d.getField("device_code"))
                        .filter(code ->
                                !code.equals(device) && place("", code, "").equals(place))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private List<Group> groupsOf(Account account) {
        return groups.values().stream()
                .filter(group -> group.members().contains(account.mail()))
                .toList();
    }

    /** M6.4: an account may look at its own company, and at each reseller who took it into a group. */
    Set<String> organisations(Account account) {
        Set<String> all = new HashSet<>(Set.of(account.company()));
        groupsOf(account).forEach(group -> all.add(group.company()));
        return all;
    }

    boolean exists(Item item, Sight sight) {
        Account account = account(sight.mail());
        boolean own = item.owner().equals(account.mail());
        return account.active()
                && switch (item.kind()) {
                    case PRODUCT, HOLIDAY, CLOSING_DAY, CONTACT_WINDOW -> true;
                    case UPLOAD,
                            SUBMISSION,
                            NOTICE,
                            NOTICE_CHOICE,
                            NOTICE_DIGEST_HOUR,
                            SAVED_VIEW,
                            INQUIRY_SEEN,
                            TERMS_ACCEPTANCE -> own;
                    case APPLICATION, APPLICATION_STEP -> account.isBeforeApplications() && !item.internal();
                    case ANSWER_TEMPLATE ->
                        account.isStaff() && (own || item.owner().isEmpty());
                    case REPORT_DRAFT ->
                        own && !account.isStaff() && sight.organisation().equals(account.company());
                    case ACCOUNT -> own || account.isStaff() || administers(account, sight, item.owner());
                    case MEMBERSHIP ->
                        own
                                || account.isStaff()
                                || ((administers(account, sight, item.owner()) || administers(account, sight))
                                        && isInView(engagementOf(item), account, sight));
                    case CUSTOMER_FUNCTION ->
                        account.isStaff() || item.customer().equals(sight.organisation());
                    case FUNCTION_REQUEST, ATTESTATION, ATTESTATION_ANSWER ->
                        account.isStaff()
                                || (account.type().equals("USER_ADMINISTRATOR")
                                        && item.customer().equals(sight.organisation())
                                        && item.customer().equals(account.company())
                                        && !isControlled(account));
                    case ACCESS_APPLICATION, ACCESS_APPLICATION_ENTRY ->
                        account.isStaff()
                                ? setsUp(account, item.customer())
                                : item.customer().equals(sight.organisation())
                                        && account.mayAddAccounts()
                                        && (own || administers(account, sight));
                    case AUDIT_ENTRY, SIGN_IN_RULE -> account.isAdministrator();
                    case IMPORT_RUN, IMPORT_FILE, IMPORT_PROBLEM, IMPORT_CHANGE ->
                        account.isAdministrator() || (account.isStaff() && own);
                    case CUSTOMER -> account.isStaff() || item.customer().equals(sight.organisation());
                    case CONTRACT_PRICE, CONTRACT_LINE_PRICE ->
                        account.isStaff() ? account.isOfAMoneyType() : isInView(item, account, sight);
                    default -> account.isStaff() || isInView(item, account, sight);
                };
    }

    /** M5.4: administrators know the people of their company; under access control, those of their engagements. */
    private boolean administers(Account account, Sight sight, String mail) {
        return Set.of("USER_ADMINISTRATOR", "INQUIRY_ADMINISTRATOR").contains(account.type())
                && sight.organisation().equals(account.company())
                && account(mail).company().equals(account.company())
                && (!isControlled(account)
                        || groupsOf(account).stream()
                                .filter(group -> group.company().equals(account.company()))
                                .anyMatch(group -> group.members().contains(mail)));
    }

    /** M5.4: never an account that has more, never oneself. */
    boolean touches(Sight sight, String mail) {
        Account by = account(sight.mail());
        Account other = account(mail);
        List<Group> own = groupsOf(other).stream()
                .filter(group -> group.company().equals(other.company()))
                .toList();
        boolean within = !isControlled(by)
                || (isControlled(other)
                        && own.stream().allMatch(group -> group.members().contains(by.mail())));
        return !by.equals(other)
                && (by.isAdministrator()
                        || (administers(by, sight, mail)
                                && within
                                && (by.type().equals("USER_ADMINISTRATOR") || !other.isOfAMoneyType())));
    }

    private static Item engagementOf(Item membership) {
        String name = membership
                .name()
                .substring(0, membership.name().length() - membership.owner().length() - 1);
        return Item.of(Kind.ENGAGEMENT, name, name.substring(0, name.indexOf(' ')), name);
    }

    /** M5.4: all of a company is a user administrator's who is not under access control himself. */
    boolean administers(Account account, Sight sight) {
        return account.type().equals("USER_ADMINISTRATOR")
                && sight.organisation().equals(account.company())
                && !isControlled(account);
    }

    boolean isControlled(Account account) {
        return account.scoped()
                || groupsOf(account).stream().anyMatch(g -> g.company().equals(account.company()));
    }

    /** M5.7: who decides on applications, a sales representative on those of own customers. */
    boolean setsUp(Account account, String customer) {
        return account.isAdministrator()
                || account.type().equals("SERVICE_DESK")
                || (account.type().equals("SALES_REPRESENTATIVE")
                        && account.mail().equals(salesOfCustomer.getOrDefault(customer, "")));
    }

    /** M6.3: whoever is under access control sees his engagements only. M5.1, M6.4: money. M1.2: notes are for staff. */
    private boolean isInView(Item item, Account account, Sight sight) {
        boolean home = sight.organisation().equals(account.company());
        List<Group> mine = groupsOf(account);
        List<Group> reaching = mine.stream()
                .filter(g -> g.engagement().equals(item.engagement()))
                .toList();
        boolean moneyIsShown = home || reaching.stream().anyMatch(Group::showsMoney);
        return item.customer().equals(sight.organisation())
                && ((home && !isControlled(account)) || !reaching.isEmpty())
                && (!item.money() || (account.isOfAMoneyType() && moneyIsShown))
                && !item.internal();
    }
}
