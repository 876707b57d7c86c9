package io.madoguchi.history;

import static io.madoguchi.database.schema.Tables.INQUIRY;
import static org.jooq.impl.DSL.count;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Turn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The inquiries in a nutshell, for the first page. */
@Component
class InquiryOverviewQuery {

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
                ? open.with(Facets.turn(Turn.CUSTOMER))
                : open.with(Facets.assignee(
                        viewer.may(Permission.TAKE_IN_INQUIRIES) ? Facets.Assignee.NOBODY : Facets.Assignee.ME));
        Map<Turn, Integer> byTurn = new EnumMap<>(Turn.class);
        int mine = 0;
        int unassigned = 0;
        for (var row : dsl.select(
                        INQUIRY.TURN,
                        count(),
                        count().filterWhere(INQUIRY.ASSIGNEE_ID.eq(viewer.accountId())),
                        count().filterWhere(INQUIRY.ASSIGNEE_ID.isNull()))
                .from(INQUIRY)
                .where(InquiryMatchQuery.isOpen())
                .groupBy(INQUIRY.TURN)
                .fetch()) {
            byTurn.put(Turn.valueOf(row.value1()), row.value2());
            mine += row.value3();
            unassigned += row.value4();
        }
        List<InquiryRow> first = list.page(viewer, attention, SHOWN).rows();
        return new InquiryOverview(
                viewer.isStaff()
                        ? besides(first, list.page(viewer, open, 2 * SHOWN).rows())
                        : list.page(viewer, open, SHOWN).rows(),
                first,
                byTurn,
                mine,
                unassigned);
    }

    /** For staff each inquiry stands on the page once: what is above is left out below. */
    private static List<InquiryRow> besides(List<InquiryRow> above, List<InquiryRow> newest) {
        return newest.stream()
                .filter(row -> above.stream().noneMatch(other -> other.id().equals(row.id())))
                .limit(SHOWN)
                .toList();
    }
}
