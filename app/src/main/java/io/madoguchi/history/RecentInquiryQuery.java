package io.madoguchi.history;

import static io.madoguchi.database.schema.Tables.INQUIRY;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.madoguchi.contract.RecentInquiries;
import io.madoguchi.contract.RecentInquiry;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads the newest inquiries for the pages of devices and contracts. */
@Component
class RecentInquiryQuery implements RecentInquiries {

    private final DSLContext dsl;

    RecentInquiryQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<RecentInquiry> ofDevice(UUID device, int limit) {
        return newest(INQUIRY.ID.in(InquiryMatchQuery.about(select(val(device)))), limit);
    }

    @Override
    public List<RecentInquiry> ofContract(UUID contract, int limit) {
        return newest(INQUIRY.CONTRACT_ID.eq(contract), limit);
    }

    private List<RecentInquiry> newest(Condition condition, int limit) {
        return dsl.select(INQUIRY.NUMBER, INQUIRY.SUBJECT, INQUIRY.STAGE, INQUIRY.CREATED_AT)
                .from(INQUIRY)
                .where(condition)
                .orderBy(INQUIRY.CREATED_AT.desc(), INQUIRY.ID.desc())
                .limit(limit)
                .fetch(row -> new RecentInquiry(
                        row.value1(),
                        row.value2(),
                        "inquiry.stage." + row.value3(),
                        row.value4().toInstant()));
    }
}
