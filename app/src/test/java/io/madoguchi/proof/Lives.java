package io.madoguchi.proof;

import static io.madoguchi.testing.Cast.DESK;
import static io.madoguchi.testing.Cast.ENGINEER_2;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lives of an inquiry, with everything that is told of and, in the words of M1.10, to whom. */
final class Lives {

    private final NamedCsvRecord row;
    private final Visitors visitors;
    private final JobsByHand jobs;
    private final String reporter;
    private final Visitor customer;
    private final List<String> told = new ArrayList<>();

    /**
     * @param row who reports what
     * @param customer the reporter, with the customer of the report in view
     */
    Lives(NamedCsvRecord row, Visitor customer, Visitors visitors, JobsByHand jobs) {
        this.row = row;
        this.customer = customer;
        this.visitors = visitors;
        this.jobs = jobs;
        reporter = row.getField("reporter");
    }

    /** What happened, who was told, and that he was. */
    List<String> told() {
        return told;
    }

    Correspondence incident() {
        Visitor engineer = visitors.as(ENGINEER_2);
        Correspondence inquiry = report("INCIDENT");
        expectReported(inquiry);
        inquiry.step(customer, "messages");
        expect("MESSAGE", DESK);
        inquiry.step(visitors.as(DESK), "intake");
        assign(inquiry);
        expect("ASSIGNED", reporter, ENGINEER_2);
        inquiry.step(engineer, "notes");
        inquiry.step(engineer, "restoration-outlook", "until", "2026-12-24T18:00");
        expect("RESTORATION_STATED", reporter);
        inquiry.step(engineer, "work");
        inquiry.step(engineer, "workaround");
        expect("WORKAROUND", reporter);
        inquiry.step(engineer, "restoration", "fix", Correspondence.WRITTEN);
        expect("RESTORED", reporter);
        return inquiry;
    }

    Correspondence question() {
        Visitor engineer = visitors.as(ENGINEER_2);
        Correspondence inquiry = report("QUESTION");
        expectReported(inquiry);
        inquiry.step(visitors.as(DESK), "intake");
        assign(inquiry);
        expect("ASSIGNED", reporter, ENGINEER_2);
        inquiry.step(engineer, "messages", "asks", "on");
        expect("MESSAGE", reporter);
        inquiry.step(customer, "messages");
        expect("MESSAGE", ENGINEER_2);
        inquiry.step(visitors.as(DESK), "notes");
        inquiry.step(engineer, "answer");
        expect("ANSWERED", reporter);
        inquiry.step(customer, "reopening");
        expect("REOPENED", ENGINEER_2);
        inquiry.step(customer, "closure");
        expect("CLOSED", ENGINEER_2);
        return inquiry;
    }

    private Correspondence report(String kind) {
        String place = row.getField("engagement_name");
        String engagement = place.isEmpty()
                ? ""
                : Accounts.texts(
                                "select e.id::text from engagement e join customer c on c.id = e.customer_id"
                                        + " where e.name = ? and c.code = ?",
                                place,
                                row.getField("customer_code"))
                        .getFirst();
        return Correspondence.reported(
                customer,
                "kind",
                kind,
                "subject",
                row.getField("subject"),
                "category",
                row.getField("category"),
                "device",
                row.getField("device_code"),
                "contract",
                row.getField("contract_number"),
                "engagement",
                engagement);
    }

    /** M1.9: what no contract covers beyond doubt is the customer's sales representative's to settle. */
    private void expectReported(Correspondence inquiry) {
        expect("REPORTED", reporter, DESK);
        if (inquiry.isInDoubt()) {
            expect(
                    "REPORTED",
                    Accounts.texts(
                                    "select a.mail from customer c join account a on a.id = c.sales_representative_id"
                                            + " where c.code = ?",
                                    row.getField("customer_code"))
                            .getFirst());
        }
    }

    private void assign(Correspondence inquiry) {
        inquiry.step(
                visitors.as(DESK),
                "assignment",
                "engineer",
                Accounts.idOf(ENGINEER_2).toString());
    }

    /** That these are told of what has just happened, and nobody else is. */
    private void expect(String event, String... recipients) {
        jobs.run();
        Stream.of(recipients).forEach(mail -> told.add(event + " " + mail + " SENT"));
    }
}
