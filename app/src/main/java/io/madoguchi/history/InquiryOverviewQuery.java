package io.madoguchi.history;

import static io.madoguchi.database.schema.Tables.INQUIRY;
import static org.jooq.impl.DSL.count;

import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Turn;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A customer's inquiries in a nutshell, for the first page. */
@Component
class InquiryOverviewQuery {

    static final int SHOWN = 10;

    private final DSLContext dsl;
    private final InquiryListQuery list;

    InquiryOverviewQuery(DSLContext dsl, InquiryListQuery list) {
        this.dsl = dsl;
        this.list = list;
    }

    InquiryOverview of(Viewer viewer) {
        InquiryFilter open = InquiryFilter.open();
        var counted = dsl.select(count(), count().filterWhere(INQUIRY.TURN.eq(Turn.CUSTOMER.name())))
                .from(INQUIRY)
                .where(InquiryMatchQuery.isOpen())
                .fetchSingle();
        return new InquiryOverview(
                list.page(viewer, open, SHOWN).rows(),
                list.page(viewer, open.with(Facets.turn(Turn.CUSTOMER)), SHOWN).rows(),
                counted.value1(),
                counted.value2());
    }
}
