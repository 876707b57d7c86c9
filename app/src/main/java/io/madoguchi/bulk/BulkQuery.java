package io.madoguchi.bulk;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.INQUIRY;

import io.madoguchi.inquiry.Engineer;
import io.madoguchi.inquiry.EngineerQuery;
import io.madoguchi.inquiry.InquiryStore;
import io.madoguchi.inquiry.Severity;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads what was chosen, and what can be chosen for it. */
@Component
class BulkQuery {

    private final DSLContext dsl;

    BulkQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those that exist for the viewer, in the order of their numbers. */
    List<BulkRow> rows(Collection<String> numbers) {
        return dsl.select(INQUIRY.fields())
                .select(CUSTOMER.NAME)
                .from(INQUIRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .where(INQUIRY.NUMBER.in(numbers))
                .orderBy(INQUIRY.NUMBER)
                .fetch(row -> new BulkRow(
                        row.get(INQUIRY.NUMBER),
                        row.get(INQUIRY.VERSION),
                        row.get(INQUIRY.SUBJECT),
                        row.get(CUSTOMER.NAME),
                        Severity.valueOf(row.get(INQUIRY.SEVERITY)),
                        InquiryStore.inquiry(row.into(INQUIRY)).state()));
    }

    List<Engineer> engineers() {
        return dsl.select(EngineerQuery.ENGINEERS).fetchSingle().value1();
    }
}
