package io.madoguchi.demo;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.accessapplication.AccessApplications;
import io.madoguchi.engagement.EngagementPlan;
import io.madoguchi.kernel.Ids;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Has a customer apply for access control, so that a visitor finds an application to decide on. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoAccess {

    private static final String APPLICANT = "kanri@aoba.example";

    private final Database database;
    private final DemoPeople people;
    private final AccessApplications applications;
    private final Ids ids;

    DemoAccess(Database database, DemoPeople people, AccessApplications applications, Ids ids) {
        this.database = database;
        this.people = people;
        this.applications = applications;
        this.ids = ids;
    }

    void apply() {
        Viewer applicant = people.person(APPLICANT);
        EngagementPlan plan = new EngagementPlan(
                "共有ストレージ案件", "ストレージグループ", false, List.of("shanai@aoba.example"), List.of("ABC1234190"));
        database.as(applicant, () -> applications.file(applicant, ids.next(), List.of(plan)));
    }
}
