package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses that a route is tried at: records in every place, and such as do not exist. */
final class Cases {

    private static final String UNKNOWN_ID = "00000000-0000-7000-8000-000000000000";

    private static final int FEW_IN_A_PLACE = 3;

    /** One inquiry in each kind of place; enough where a route is like others. */
    private static final Set<String> FEW = Set.of(
            "青葉 案件なし 契約",
            "青葉 案件なし 契約 金額",
            "青葉 社内 契約と機器",
            "青葉 基幹 契約 金額",
            "東海 社内 契約と機器",
            "サウスポート ミライ 契約と機器",
            "サウスポート 小春屋 契約 金額",
            "ミライ電装 案件なし");

    /** With more and with less than others, of their company and not. */
    private static final Set<String> FEW_PEOPLE = Set.of(
            Cast.AOBA_ADMINISTRATOR,
            Cast.AOBA_INQUIRY_ADMINISTRATOR,
            Cast.AOBA_INQUIRIES,
            Cast.AOBA_NETWORK_ONLY,
            Cast.TOKAI_INQUIRIES,
            Cast.MIRAI_ADMINISTRATOR,
            Cast.DESK,
            Cast.ADMINISTRATOR);

    private static final Set<String> FEW_CUSTOMERS = Set.of("C0001", "C0002", "C0010");

    /**
     * One address.
     *
     * @param item null if there is no such record
     */
    record Case(String path, @Nullable Item item) {}

    private final Reference reference;
    private final boolean whole;
    private final Map<String, String> numbers = Crowd.rows("select subject, number from inquiry");
    private final Map<String, String> attachments = Crowd.rows("select name, id from attachment");
    private final Map<String, String> views = Crowd.rows("select name, id from saved_view");
    private final Map<String, String> windows = Crowd.rows("select title, id from contact_window");
    private final Map<String, String> accounts = Crowd.rows("select mail, id from account");
    private final Map<String, String> templates = Crowd.rows("select title, id from answer_template");
    private final Map<String, String> engagements = Crowd.rows(
            "select c.code || ' ' || e.name, e.id from engagement e join customer c on c.id = e.customer_id");
    private final Map<String, String> applications =
            Crowd.rows("select applicant_name, number from access_application");
    private final Map<String, String> visits = Crowd.rows("select purpose, id from visit");
    private final Map<String, String> parts = Crowd.rows("select name, id from part");
    private final Map<String, String> outages = Crowd.rows("select title, number from outage");
    private final Map<String, String> runs = Crowd.rows("select account_name, id from import_run");

    /** @param whole all inquiries and what hangs on them, and few records of each place; else one of each kind of place */
    Cases(Reference reference, boolean whole) {
        this.reference = reference;
        this.whole = whole;
    }

    boolean isWhole() {
        return whole;
    }

    List<Case> of(Route route) {
        String pattern = route.pattern();
        return switch (route.about()) {
            case NOTHING -> List.of(new Case(pattern, null));
            case DEVICE ->
                named(pattern, Kind.DEVICE, "D999999", "d000001", "D00000_").toList();
            case CONTRACT ->
                named(pattern, Kind.CONTRACT, "ABC9999999", "abc1234140", "ABC123414_")
                        .toList();
            case INQUIRY, RECEIPT, CARD -> inquiries(route);
            case ATTACHMENT -> attachments(pattern);
            case SAVED_VIEW ->
                Stream.concat(
                                reference.items(Kind.SAVED_VIEW).stream()
                                        .filter(view ->
                                                !reference.account(view.owner()).active())
                                        .map(view -> new Case(filled(pattern, id(views, view.name())), view)),
                                unknown(pattern, UNKNOWN_ID, "x"))
                        .toList();
            case CONTACT_WINDOW ->
                Stream.concat(
                                reference.items(Kind.CONTACT_WINDOW).stream()
                                        .map(item -> new Case(filled(pattern, id(windows, item.name())), item)),
                                unknown(pattern, UNKNOWN_ID, "x"))
                        .toList();
            case ANSWER_TEMPLATE ->
                Stream.concat(
                                reference.items(Kind.ANSWER_TEMPLATE).stream()
                                        .map(item -> new Case(filled(pattern, id(templates, item.name())), item)),
                                unknown(pattern, UNKNOWN_ID, "x"))
                        .toList();
            case ACCOUNT ->
                Stream.concat(
                                reference.items(Kind.ACCOUNT).stream()
                                        .filter(item -> whole || FEW_PEOPLE.contains(item.name()))
                                        .map(item -> new Case(filled(pattern, id(accounts, item.name())), item)),
                                unknown(pattern, UNKNOWN_ID, "x"))
                        .toList();
            case CUSTOMER ->
                Stream.concat(
                                reference.items(Kind.CUSTOMER).stream()
                                        .filter(item -> whole || FEW_CUSTOMERS.contains(item.name()))
                                        .map(item -> new Case(filled(pattern, item.name(), UNKNOWN_ID), item)),
                                unknown(pattern, "C9999", "c0001"))
                        .toList();
            case APPLICATION ->
                Stream.concat(
                                reference.items(Kind.APPLICATION).stream()
                                        .map(item -> new Case(filled(pattern, item.name()), item)),
                                unknown(pattern, "A-20261120-999999", "A-20261120-900_"))
                        .toList();
            case SIGN_IN_RULE ->
                Stream.concat(
                                reference.items(Kind.SIGN_IN_RULE).stream()
                                        .filter(rule -> pattern.contains("/roles/")
                                                == rule.customer().isEmpty())
                                        .map(rule -> new Case(filled(pattern, rule.name()), rule)),
                                unknown(pattern, "C9999", "USER_ADMINISTRATOR", "x"))
                        .toList();
            case ENGAGEMENT ->
                Stream.concat(
                                reference.items(Kind.ENGAGEMENT_GROUP).stream()
                                        .map(item -> new Case(filled(pattern, id(engagements, item.name())), item)),
                                unknown(pattern, UNKNOWN_ID, "x"))
                        .toList();
            case ACCESS_APPLICATION ->
                Stream.concat(
                                reference.items(Kind.ACCESS_APPLICATION).stream()
                                        .map(item -> new Case(filled(pattern, id(applications, item.name())), item)),
                                unknown(pattern, "E-20261120-999999", "E-20261120-000_"))
                        .toList();
            case VISIT -> dispatches(pattern, Kind.VISIT, visits);
            case PART -> dispatches(pattern, Kind.PART, parts);
            case OUTAGE ->
                Stream.concat(
                                reference.items(Kind.OUTAGE).stream()
                                        .filter(item -> whole || FEW.contains(item.name()))
                                        .map(item -> new Case(filled(pattern, id(outages, item.name())), item)),
                                unknown(pattern, "W-20261120-999999", "W-20261120-000_"))
                        .toList();
            case IMPORT_RUN ->
                Stream.concat(
                                reference.items(Kind.IMPORT_RUN).stream()
                                        .map(run -> new Case(filled(pattern, id(runs, run.name())), run)),
                                unknown(pattern, UNKNOWN_ID, "x"))
                        .toList();
        };
    }

    private Stream<Case> named(String pattern, Kind kind, String... unknown) {
        return Stream.concat(
                sample(reference.items(kind)).map(item -> new Case(filled(pattern, item.name()), item)),
                unknown(pattern, unknown));
    }

    private List<Case> inquiries(Route route) {
        List<Item> all = reference.items(Kind.INQUIRY);
        boolean page = route.about() == Route.About.INQUIRY && !route.isForm();
        return Stream.concat(
                        all.stream()
                                .filter(item -> whole || page || FEW.contains(item.name()))
                                .map(item -> new Case(filled(route.pattern(), id(numbers, item.name())), item)),
                        unknown(route.pattern(), "I-20261120-999999", "I-20261120-000_"))
                .toList();
    }

    private List<Case> attachments(String pattern) {
        List<Case> cases = new ArrayList<>();
        List<Item> all = reference.items(Kind.ATTACHMENT);
        for (Item file : all) {
            String inquiry = file.name().substring(0, file.name().lastIndexOf(' '));
            if (!whole && !FEW.contains(inquiry)) {
                continue;
            }
            cases.add(new Case(filled(pattern, id(numbers, inquiry), id(attachments, file.name())), file));
        }
        // A file that one may see, under the number of another inquiry that one may see.
        cases.add(new Case(filled(pattern, id(numbers, "青葉 案件なし 契約"), id(attachments, "青葉 案件なし 対象なし REPORTED")), null));
        cases.add(new Case(filled(pattern, id(numbers, "青葉 案件なし 契約"), UNKNOWN_ID), null));
        cases.add(new Case(filled(pattern, "I-20261120-999999", id(attachments, "青葉 案件なし 契約 REPORTED")), null));
        cases.add(new Case(filled(pattern, id(numbers, "青葉 案件なし 契約"), "x"), null));
        return cases;
    }

    private List<Case> dispatches(String pattern, Kind kind, Map<String, String> ids) {
        List<Case> cases = new ArrayList<>();
        for (Item item : reference.items(kind)) {
            String inquiry = item.name().substring(0, item.name().lastIndexOf(' '));
            if (whole || FEW.contains(inquiry)) {
                cases.add(new Case(filled(pattern, id(numbers, inquiry), id(ids, item.name())), item));
            }
        }
        // One that exists, under the number of another inquiry that one may see.
        String other = id(ids, "青葉 案件なし 対象なし " + kind);
        cases.add(new Case(filled(pattern, id(numbers, "青葉 案件なし 契約"), other), null));
        cases.add(new Case(filled(pattern, "I-20261120-999999", other), null));
        cases.add(new Case(filled(pattern, id(numbers, "青葉 案件なし 契約"), "x"), null));
        return cases;
    }

    private Stream<Item> sample(List<Item> items) {
        if (whole) {
            return Item.fewInEachPlace(items, FEW_IN_A_PLACE);
        }
        Set<String> special = Set.of("D000024", "D900001");
        return Stream.concat(Item.oneInEachPlace(items), items.stream().filter(item -> special.contains(item.name())))
                .distinct();
    }

    private static Stream<Case> unknown(String pattern, String... names) {
        return Stream.of(names).map(name -> new Case(filled(pattern, name, UNKNOWN_ID), null));
    }

    private static String filled(String pattern, String... values) {
        String path = pattern;
        for (String value : values) {
            path = path.replaceFirst("\\{[a-z]+}", value);
        }
        return path;
    }

    private static String id(Map<String, String> ids, String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }
}
