package io.madoguchi.proof;

import static io.madoguchi.proof.Facts.castAndProof;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists all records there are, each where the reference model says that it stands. */
final class Inventory {

    /** Who imported something. */
    static final List<String> IMPORTERS = List.of(Cast.ADMINISTRATOR, Cast.SALES);

    /** What the vendor has decided to be closed for. */
    static final String CLOSING_DAY = "創立記念日";

    /** Where everybody may turn to. */
    static final String CONTACT_WINDOW = "製品の窓口";

    /** Which all of vendor staff may use; each of them has one of his own too. */
    static final String ANSWER_TEMPLATE = "皆の定型文";

    /** Applications: about C0001, about nobody that is known, and one whose applicant has not confirmed his address. */
    static final List<String> APPLICATIONS = List.of("A-20261120-9001", "A-20261120-9002", "A-20261120-9003");

    /** Of whom something is said about signing in. */
    static final String RULED_ROLE = "SUPPORT_ENGINEER";

    static final String RULED_CUSTOMER = "C0001";

    /** Of which the scene makes one without a group. */
    static final String BARE_ENGAGEMENT = "グループのない案件";

    private Inventory() {}

    static List<Item> of(Reference reference) {
        List<Item> items = new ArrayList<>();
        for (NamedCsvRecord c : Facts.rowsOf("data/customers")) {
            items.add(Item.of(Kind.CUSTOMER, c.getField("customer_code"), c.getField("customer_code"), ""));
            items.add(Item.of(Kind.CUSTOMER_FUNCTION, c.getField("customer_code"), c.getField("customer_code"), ""));
        }
        for (NamedCsvRecord p : Facts.rowsOf("data/products")) {
            items.add(Item.of(Kind.PRODUCT, p.getField("product_code"), "", ""));
        }
        for (String day : Facts.holidays()) {
            items.add(Item.of(Kind.HOLIDAY, day, "", ""));
        }
        items.add(Item.of(Kind.CLOSING_DAY, CLOSING_DAY, "", ""));
        items.add(Item.of(Kind.CONTACT_WINDOW, CONTACT_WINDOW, "", ""));
        items.add(Item.of(Kind.ANSWER_TEMPLATE, ANSWER_TEMPLATE, "", ""));
        for (Kind kind : List.of(Kind.APPLICATION, Kind.APPLICATION_STEP)) {
            items.add(Item.of(kind, APPLICATIONS.get(0), "C0001", ""));
            items.add(Item.of(kind, APPLICATIONS.get(1), "", ""));
            items.add(new Item(kind, APPLICATIONS.get(2), "", "", false, true, ""));
        }
        items.add(Item.of(Kind.SIGN_IN_RULE, RULED_ROLE, "", ""));
        items.add(Item.of(Kind.SIGN_IN_RULE, RULED_CUSTOMER, RULED_CUSTOMER, ""));
        for (Reference.Group g : reference.groups.values()) {
            items.add(Item.of(Kind.ENGAGEMENT, g.engagement(), g.company(), g.engagement()));
            items.add(Item.of(Kind.ENGAGEMENT_GROUP, g.engagement(), g.company(), g.engagement()));
            g.members()
                    .forEach(mail -> items.add(new Item(
                            Kind.MEMBERSHIP,
                            g.engagement() + " " + mail,
                            g.company(),
                            g.engagement(),
                            false,
                            false,
                            mail)));
        }
        // Without a group, so that nobody is led to it, and with nothing in it.
        for (String customer : List.of("C0001", "C0005")) {
            String name = customer + " " + BARE_ENGAGEMENT;
            items.add(Item.of(Kind.ENGAGEMENT, name, customer, name));
        }
        contractsAndDevices(items, reference);
        inquiries(items, reference);
        reference.accounts.values().stream()
                .map(Reference.Account::company)
                .filter(company -> !company.isEmpty())
                .distinct()
                .forEach(company -> List.of(Kind.FUNCTION_REQUEST, Kind.ATTESTATION, Kind.ATTESTATION_ANSWER)
                        .forEach(kind -> items.add(Item.of(kind, company, company, ""))));
        for (String mail : reference.accounts.keySet()) {
            for (Kind kind : List.of(
                    Kind.ACCOUNT,
                    Kind.UPLOAD,
                    Kind.SUBMISSION,
                    Kind.NOTICE,
                    Kind.SAVED_VIEW,
                    Kind.NOTICE_CHOICE,
                    Kind.NOTICE_DIGEST_HOUR,
                    Kind.INQUIRY_SEEN,
                    Kind.REPORT_DRAFT,
                    Kind.AUDIT_ENTRY)) {
                items.add(Item.ownedBy(mail, kind, mail));
            }
        }
        reference.accounts.values().stream()
                .filter(account -> !account.isStaff())
                .forEach(each -> items.add(Item.ownedBy(each.mail(), Kind.TERMS_ACCEPTANCE, each.mail())));
        reference.accounts.values().stream()
                .filter(account -> !account.isStaff())
                .forEach(account -> List.of(Kind.ACCESS_APPLICATION, Kind.ACCESS_APPLICATION_ENTRY)
                        .forEach(kind -> items.add(
                                new Item(kind, account.mail(), account.company(), "", false, false, account.mail()))));
        reference.accounts.values().stream()
                .filter(Reference.Account::isStaff)
                .forEach(staff -> items.add(Item.ownedBy(staff.mail(), Kind.ANSWER_TEMPLATE, staff.mail())));
        for (String mail : IMPORTERS) {
            for (Kind kind : List.of(Kind.IMPORT_RUN, Kind.IMPORT_FILE, Kind.IMPORT_PROBLEM, Kind.IMPORT_CHANGE)) {
                items.add(Item.ownedBy(mail, kind, mail));
            }
        }
        return items;
    }

    private static void contractsAndDevices(List<Item> items, Reference reference) {
        for (NamedCsvRecord c : Facts.rowsOf("data/contracts")) {
            String number = c.getField("contract_number");
            String place = reference.place(number, "", "");
            items.add(Item.of(Kind.CONTRACT, number, c.getField("customer_code"), place));
            items.add(Item.price(Kind.CONTRACT_PRICE, number, c.getField("customer_code"), place));
        }
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord d : castAndProof("devices")) {
            String code = d.getField("device_code");
            String number = d.getField("contract_number");
            String customer = d.getField("customer_code");
            if (seen.add(code)) {
                items.add(Item.of(Kind.DEVICE, code, customer, reference.place("", code, "")));
            }
            if (!number.isEmpty()) {
                String line = number + " " + code;
                String place = reference.place(number, "", "");
                items.add(Item.of(Kind.CONTRACT_LINE, line, customer, place));
                items.add(Item.price(Kind.CONTRACT_LINE_PRICE, line, customer, place));
            }
        }
    }

    /**
     * Each inquiry has a report by its reporter, a message and an internal note by the desk, each with an attachment; the
     * reporter watches it, and the desk, which is the vendor's own matter; a second device, where there is one; a visit by an engineer with a remark for staff
     * only, and a part.
     */
    private static void inquiries(List<Item> items, Reference reference) {
        for (NamedCsvRecord i : Facts.rowsOf("proof/inquiries")) {
            String subject = i.getField("subject");
            String customer = i.getField("customer_code");
            String chosen =
                    i.getField("engagement_name").isEmpty() ? "" : customer + " " + i.getField("engagement_name");
            String place = reference.place(i.getField("contract_number"), i.getField("device_code"), chosen);
            boolean money = i.getField("category").equals("CONTRACT_BILLING");
            items.add(new Item(Kind.INQUIRY, subject, customer, place, money, false, i.getField("reporter")));
            if (!reference
                    .devicesBeside(i.getField("device_code"), customer, place)
                    .isEmpty()) {
                items.add(new Item(Kind.INQUIRY_DEVICE, subject, customer, place, money, false, ""));
            }
            for (String mail : List.of(i.getField("reporter"), Cast.DESK)) {
                items.add(new Item(
                        Kind.INQUIRY_WATCH,
                        subject + " " + mail,
                        customer,
                        place,
                        money,
                        mail.equals(Cast.DESK),
                        mail));
            }
            for (Kind kind : List.of(Kind.VISIT, Kind.VISIT_ENGINEER, Kind.PART)) {
                items.add(new Item(kind, subject + " " + kind, customer, place, money, false, ""));
            }
            for (String step : List.of("PLANNED", "REMARK")) {
                boolean internal = step.equals("REMARK");
                items.add(new Item(
                        Kind.DISPATCH_STEP, subject + " " + step, customer, place, money, internal, Cast.COORDINATOR));
            }
            // Each comes from a wide-area incident of its own; what staff wrote of that is theirs.
            items.add(new Item(Kind.OUTAGE, subject, customer, place, money, false, ""));
            items.add(new Item(Kind.OUTAGE_ENTRY, subject, customer, place, money, true, ""));
            for (String entry : List.of("REPORTED", "MESSAGE", "NOTE")) {
                String author = entry.equals("REPORTED") ? i.getField("reporter") : Cast.DESK;
                for (Kind kind : List.of(Kind.INQUIRY_ENTRY, Kind.ATTACHMENT)) {
                    items.add(new Item(
                            kind, subject + " " + entry, customer, place, money, entry.equals("NOTE"), author));
                }
            }
        }
    }
}
