package io.madoguchi.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A record as the reference model knows it.
 *
 * @param name what people call it: number, code, subject, mail address; unique within its kind
 * @param customer code of the customer it belongs to, or empty
 * @param engagement customer code and name of the engagement it stands in, or empty
 * @param money a price, or about contracts and billing
 * @param internal for staff only
 * @param owner mail address of the person whose own it is, or empty
 */
record Item(Kind kind, String name, String customer, String engagement, boolean money, boolean internal, String owner) {

    private static final Set<String> CHOSEN = Set.of("C0001", "C0002", "C0005", "C0009", "C0010");

    enum Kind {
        CUSTOMER,
        ENGAGEMENT,
        ENGAGEMENT_GROUP,
        MEMBERSHIP,
        PRODUCT,
        CONTRACT,
        CONTRACT_PRICE,
        DEVICE,
        CONTRACT_LINE,
        CONTRACT_LINE_PRICE,
        INQUIRY,
        INQUIRY_ENTRY,
        ATTACHMENT,
        INQUIRY_WATCH,
        INQUIRY_SEEN,
        INQUIRY_DEVICE,
        REPORT_DRAFT,
        VISIT,
        VISIT_ENGINEER,
        PART,
        DISPATCH_STEP,
        OUTAGE,
        OUTAGE_ENTRY,
        ACCOUNT,
        UPLOAD,
        SUBMISSION,
        NOTICE,
        SAVED_VIEW,
        NOTICE_CHOICE,
        NOTICE_DIGEST_HOUR,
        AUDIT_ENTRY,
        IMPORT_RUN,
        IMPORT_FILE,
        IMPORT_PROBLEM,
        IMPORT_CHANGE,
        HOLIDAY,
        CLOSING_DAY,
        CONTACT_WINDOW,
        ANSWER_TEMPLATE,
        CUSTOMER_FUNCTION,
        FUNCTION_REQUEST,
        ATTESTATION,
        ATTESTATION_ANSWER,
        APPLICATION,
        APPLICATION_STEP,
        TERMS_ACCEPTANCE,
        SIGN_IN_RULE,
        ACCESS_APPLICATION,
        ACCESS_APPLICATION_ENTRY
    }

    static Item of(Kind kind, String name, String customer, String engagement) {
        return new Item(kind, name, customer, engagement, false, false, "");
    }

    static Item price(Kind kind, String name, String customer, String engagement) {
        return new Item(kind, name, customer, engagement, true, false, "");
    }

    static Item ownedBy(String mail, Kind kind, String name) {
        return new Item(kind, name, "", "", false, false, mail);
    }

    /** The first record in each place of each customer, about money and not. */
    static Stream<Item> oneInEachPlace(List<Item> items) {
        return fewInEachPlace(items, 1);
    }

    /** What stands in one place exists for the same people; lists are compared record by record ({@link ListsTest}). */
    static Stream<Item> fewInEachPlace(List<Item> items, int most) {
        Map<String, List<Item>> places = new TreeMap<>();
        items.forEach(item -> places.computeIfAbsent(
                        item.customer() + item.engagement() + item.money(), first -> new ArrayList<>())
                .add(item));
        return places.values().stream().flatMap(place -> place.stream().limit(most));
    }

    /** Of two look-alike customers, a reseller and his customer, and one with two engagements of the same people. */
    static Stream<Item> oneInEachChosenPlace(List<Item> items) {
        return oneInEachPlace(
                items.stream().filter(item -> CHOSEN.contains(item.customer())).toList());
    }
}
