package io.madoguchi.proof;

import io.madoguchi.access.Viewer;
import io.madoguchi.proof.Item.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;

/** Compares what each account finds in each table with what the reference model says. */
final class Reads {

    private static final String PERMISSION_DENIED = "42501";

    /** How a row of the table is told from others, and how to find the name by which the model knows it. */
    private static final Map<Kind, Probe> PROBES = new EnumMap<>(Map.ofEntries(
            probe(Kind.CUSTOMER, "id", "select id, code from customer"),
            probe(Kind.PRODUCT, "id", "select id, code from product"),
            probe(
                    Kind.ENGAGEMENT,
                    "id",
                    "select e.id, c.code || ' ' || e.name from engagement e join customer c on c.id = customer_id"),
            probe(Kind.ENGAGEMENT_GROUP, "id", """
                    select g.id, c.code || ' ' || e.name from engagement_group g join engagement e on e.id = engagement_id
                      join customer c on c.id = g.customer_id"""),
            probe(Kind.MEMBERSHIP, "group_id || '/' || account_id", """
                    select m.group_id || '/' || m.account_id, c.code || ' ' || e.name || ' ' || a.mail from membership m
                      join engagement_group g on g.id = m.group_id join engagement e on e.id = g.engagement_id
                      join customer c on c.id = g.customer_id join account a on a.id = m.account_id"""),
            probe(Kind.CONTRACT, "id", "select id, number from contract"),
            probe(Kind.CONTRACT_PRICE, "contract_id", "select id, number from contract"),
            probe(Kind.DEVICE, "id", "select id, code from device"),
            probe(Kind.CONTRACT_LINE, "id", lines()),
            probe(Kind.CONTRACT_LINE_PRICE, "line_id", lines()),
            probe(Kind.INQUIRY, "id", "select id, subject from inquiry"),
            probe(
                    Kind.INQUIRY_ENTRY,
                    "id",
                    "select e.id, i.subject || ' ' || e.kind from inquiry_entry e join inquiry i on i.id = inquiry_id"),
            probe(Kind.ATTACHMENT, "id", "select id, name from attachment"),
            probe(Kind.INQUIRY_WATCH, "inquiry_id || '/' || account_id", """
                    select w.inquiry_id || '/' || w.account_id, i.subject || ' ' || a.mail from inquiry_watch w
                      join inquiry i on i.id = w.inquiry_id join account a on a.id = w.account_id"""),
            probe(
                    Kind.INQUIRY_SEEN,
                    "account_id",
                    "select account_id, mail from inquiry_seen join account on id = account_id"),
            probe(
                    Kind.INQUIRY_DEVICE,
                    "inquiry_id",
                    "select inquiry_id, subject from inquiry_device join inquiry i on i.id = inquiry_id"),
            probe(
                    Kind.REPORT_DRAFT,
                    "account_id",
                    "select account_id, mail from report_draft join account on id = account_id"),
            probe(Kind.VISIT, "id", "select id, purpose from visit"),
            probe(
                    Kind.VISIT_ENGINEER,
                    "visit_id",
                    "select visit_id, i.subject || ' VISIT_ENGINEER' from visit_engineer e join inquiry i on i.id = inquiry_id"),
            probe(Kind.PART, "id", "select id, name from part"),
            probe(Kind.DISPATCH_STEP, "id", "select id, text from dispatch_step"),
            probe(Kind.OUTAGE, "id", "select id, title from outage"),
            probe(
                    Kind.OUTAGE_ENTRY,
                    "id",
                    "select e.id, o.title from outage_entry e join outage o on o.id = e.outage_id"),
            probe(Kind.ACCOUNT, "id", "select id, mail from account"),
            probe(
                    Kind.CUSTOMER_FUNCTION,
                    "customer_id",
                    "select customer_id, code from customer_function join customer on id = customer_id"),
            probe(
                    Kind.FUNCTION_REQUEST,
                    "customer_id",
                    "select customer_id, code from function_request r join customer c on c.id = customer_id"),
            probe(
                    Kind.ATTESTATION,
                    "customer_id",
                    "select customer_id, code from attestation t join customer c on c.id = customer_id"),
            probe(
                    Kind.ATTESTATION_ANSWER,
                    "customer_id",
                    "select customer_id, code from attestation_answer join customer c on c.id = customer_id"),
            probe(Kind.UPLOAD, "id", "select id, name from upload"),
            probe(Kind.SUBMISSION, "form_key", "select form_key, outcome from submission"),
            probe(Kind.NOTICE, "id", "select id, event from notice"),
            probe(Kind.SAVED_VIEW, "id", "select id, name from saved_view"),
            probe(Kind.NOTICE_CHOICE, "account_id", "select account_id, event from notice_choice"),
            probe(
                    Kind.NOTICE_DIGEST_HOUR,
                    "account_id",
                    "select account_id, mail from notice_digest_hour join account on id = account_id"),
            probe(Kind.AUDIT_ENTRY, "id", "select id, subject from audit_entry"),
            probe(Kind.IMPORT_RUN, "id", "select id, account_name from import_run"),
            probe(Kind.IMPORT_FILE, "run_id", "select run_id, name from import_file"),
            probe(Kind.IMPORT_PROBLEM, "run_id", "select run_id, value from import_problem"),
            probe(Kind.IMPORT_CHANGE, "run_id", "select run_id, record from import_change"),
            probe(Kind.HOLIDAY, "day", "select day, day::text from holiday"),
            probe(Kind.CLOSING_DAY, "day", "select day, name from closing_day"),
            probe(Kind.CONTACT_WINDOW, "id", "select id, title from contact_window"),
            probe(Kind.ANSWER_TEMPLATE, "id", "select id, title from answer_template"),
            probe(Kind.APPLICATION, "id", "select id, number from application"),
            probe(
                    Kind.APPLICATION_STEP,
                    "id",
                    "select s.id, a.number from application_step s join application a on a.id = s.application_id"),
            probe(
                    Kind.TERMS_ACCEPTANCE,
                    "account_id",
                    "select account_id, mail from terms_acceptance join account on id = account_id"),
            probe(
                    Kind.SIGN_IN_RULE,
                    "id",
                    "select r.id, coalesce(staff_kind, code) from sign_in_rule r left join customer c on c.id = customer_id"),
            probe(Kind.ACCESS_APPLICATION, "id", "select id, applicant_name from access_application"),
            probe(Kind.ACCESS_APPLICATION_ENTRY, "id", "select id, author_name from access_application_entry")));

    private final Wall wall;
    private final Reference reference;
    private final Map<Kind, Map<String, String>> names = new EnumMap<>(Kind.class);

    Reads(Wall wall, Reference reference) {
        this.wall = wall;
        this.reference = reference;
        PROBES.forEach((kind, probe) -> {
            Map<String, String> nameOfKey = new HashMap<>();
            wall.rows(probe.names(), row -> nameOfKey.put(row.getString(1), row.getString(2)));
            names.put(kind, nameOfKey);
        });
    }

    /** Every account with every organisation that it may have in view. */
    static List<Sight> sights(Reference reference) {
        return reference.accounts.values().stream()
                .flatMap(account -> reference.organisations(account).stream()
                        .map(organisation -> new Sight(account.mail(), organisation)))
                .toList();
    }

    List<String> differences(int atMost) {
        List<String> differences = new ArrayList<>();
        for (Sight sight : sights(reference)) {
            for (Kind kind : Kind.values()) {
                compare(sight, kind).forEach(difference -> differences.add(sight + " " + difference));
                if (differences.size() >= atMost) {
                    return differences;
                }
            }
        }
        return differences;
    }

    private List<String> compare(Sight sight, Kind kind) {
        Set<String> expected = reference.items(kind).stream()
                .filter(item -> reference.exists(item, sight))
                .map(Item::name)
                .collect(Collectors.toSet());
        Set<String> found =
                wall.viewer(sight).map(viewer -> found(viewer, kind)).orElse(Set.of());
        List<String> differences = new ArrayList<>();
        without(found, expected).forEach(name -> differences.add("sees " + kind + " " + name));
        without(expected, found).forEach(name -> differences.add("misses " + kind + " " + name));
        return differences;
    }

    private Set<String> found(Viewer viewer, Kind kind) {
        Probe probe = Objects.requireNonNull(PROBES.get(kind));
        Map<String, String> nameOfKey = Objects.requireNonNull(names.get(kind));
        try {
            return wall.as(
                    viewer,
                    dsl -> dsl.fetch("select " + probe.key() + " from " + kind.name()).stream()
                            .map(row -> String.valueOf(row.get(0)))
                            .map(key -> nameOfKey.getOrDefault(key, key))
                            .collect(Collectors.toSet()));
        } catch (DataAccessException refusal) {
            if (refusal.sqlState().equals(PERMISSION_DENIED)) {
                return Set.of();
            }
            throw refusal;
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String lines() {
        return """
            select l.id, k.number || ' ' || d.code from contract_line l join contract k on k.id = l.contract_id
              join device d on d.id = l.device_id""";
    }

    private static Map.Entry<Kind, Probe> probe(Kind kind, String key, String names) {
        return Map.entry(kind, new Probe(key, names));
    }

    private record Probe(String key, String names) {}
}
