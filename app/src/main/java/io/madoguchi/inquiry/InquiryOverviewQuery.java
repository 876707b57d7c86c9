package io.madoguchi.inquiry;

import static io.madoguchi.database.schema.Tables.INQUIRY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.contract.RecentInquiries;
import io.madoguchi.contract.RecentInquiry;
import io.madoguchi.inquiry.InquiryFilter.Assignee;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The inquiries in a nutshell, for the pages of other modules. */
@Component
class InquiryOverviewQuery implements RecentInquiries {

    private static final int SHOWN = 10;

    private final DSLContext dsl;
    private final InquiryListQuery list;

    InquiryOverviewQuery(DSLContext dsl, InquiryListQuery list) {
        this.dsl = dsl;
        this.list = list;
    }

    InquiryOverview of(Viewer viewer) {
        InquiryFilter open = InquiryFilter.open();
        InquiryFilter attention = !viewer.isStaff()
                ? open.with(Turn.CUSTOMER)
                : open.with(viewer.may(Permission.TAKE_IN_INQUIRIES) ? Assignee.NOBODY : Assignee.ME);
        Map<Turn, Integer> byTurn = new EnumMap<>(Turn.class);
        int mine = 0;
        int unassigned = 0;
        for (var row : dsl.select(
                        INQUIRY.TURN,
                        count(),
                        count().filterWhere(INQUIRY.ASSIGNEE_ID.eq(viewer.accountId())),
                        count().filterWhere(INQUIRY.ASSIGNEE_ID.isNull()))
                .from(INQUIRY)
                .where(INQUIRY.STAGE.ne(inline(Stage.CLOSED.name())))
                .groupBy(INQUIRY.TURN)
                .fetch()) {
            byTurn.put(Turn.valueOf(row.value1()), row.value2());
            mine += row.value3();
            unassigned += row.value4();
        }
        return new InquiryOverview(
                list.page(viewer, open, SHOWN).rows(),
                list.page(viewer, attention, SHOWN).rows(),
                byTurn,
                mine,
                unassigned);
    }

    @Override
    public List<RecentInquiry> ofDevice(UUID device, int limit) {
        return recent(INQUIRY.DEVICE_ID.eq(device), limit);
    }

    @Override
    public List<RecentInquiry> ofContract(UUID contract, int limit) {
        return recent(INQUIRY.CONTRACT_ID.eq(contract), limit);
    }

    private List<RecentInquiry> recent(Condition about, int limit) {
        return dsl.select(INQUIRY.NUMBER, INQUIRY.SUBJECT, INQUIRY.STAGE, INQUIRY.CREATED_AT)
                .from(INQUIRY)
                .where(about)
                .orderBy(INQUIRY.CREATED_AT.desc(), INQUIRY.ID.desc())
                .limit(limit)
                .fetch(row -> new RecentInquiry(
                        row.value1(),
                        row.value2(),
                        "inquiry.stage." + row.value3(),
                        row.value4().toInstant()));
    }
}
