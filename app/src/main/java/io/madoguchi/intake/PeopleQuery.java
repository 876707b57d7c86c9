package io.madoguchi.intake;

import static io.madoguchi.database.schema.Tables.REPORT_COLLEAGUES;

import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Category;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the colleagues who will see a report. */
@Component
class PeopleQuery {

    /** A company with more people tells its own distribution lists. */
    private static final int MOST = 500;

    private final DSLContext dsl;

    PeopleQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    ReportChoices among(Viewer viewer, ReportForm form, ReportChoices choices) {
        ReportPeopleView people = new ReportPeopleView(
                colleagues(place(viewer, choices), form.is(ReportForm.CATEGORY, Category.CONTRACT_BILLING.name())),
                form.text(ReportForm.BEHALF),
                form.list(ReportForm.TELL),
                null);
        return new ReportChoices(
                choices.devices(),
                choices.contracts(),
                choices.contract(),
                choices.services(),
                choices.engagements(),
                choices.engagement(),
                choices.uncovered(),
                choices.apart(),
                people);
    }

    /** As the report will be placed; who is under access control and has but one engagement means that one (M6.3). */
    private static @Nullable UUID place(Viewer viewer, ReportChoices choices) {
        UUID decided = choices.engagementId();
        boolean one = decided == null && !viewer.whole() && viewer.engagements().size() == 1;
        return one ? viewer.engagements().iterator().next() : decided;
    }

    private List<ReportPeopleView.Colleague> colleagues(@Nullable UUID engagement, boolean money) {
        var all = REPORT_COLLEAGUES.call(engagement, money);
        return dsl.select(all.ACCOUNT_ID, all.ACCOUNT_NAME, all.DEPARTMENT)
                .from(all)
                .limit(MOST)
                .fetch(Records.mapping(ReportPeopleView.Colleague::new));
    }
}
