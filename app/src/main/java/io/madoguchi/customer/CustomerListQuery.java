package io.madoguchi.customer;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.ATTESTATION;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.FUNCTION_REQUEST;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.Viewer;
import io.madoguchi.database.schema.tables.Account;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListParameters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Reads the list of customers, for vendor staff. */
@Component
public class CustomerListQuery {

    static final int PAGE = 50;
    static final int MOST_COUNTED = 10_000;

    private static final Account REPRESENTATIVE = ACCOUNT.as("representative");
    private static final Field<Integer> ACCOUNTS = field(
                    selectCount().from(ACCOUNT).where(ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID), ACCOUNT.STATUS.eq("ACTIVE")))
            .as("accounts");

    private final DSLContext dsl;

    CustomerListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Slice<CustomerRow> page(Viewer viewer, CustomerFilter filter, Instant now) {
        boolean backward = filter.paging().backward();
        Field<Boolean> late = field(overdue(now)).as("late");
        Field<Boolean> waiting = field(asked()).as("waiting");
        List<CustomerRow> found = dsl.select(CUSTOMER.CODE, CUSTOMER.NAME, CUSTOMER.NAME_KANA, ACCOUNTS, late, waiting)
                .select(concat(REPRESENTATIVE.FAMILY_NAME, inline(" "), REPRESENTATIVE.GIVEN_NAME)
                        .as("named"))
                .from(CUSTOMER)
                .leftJoin(REPRESENTATIVE)
                .on(REPRESENTATIVE.ID.eq(CUSTOMER.SALES_REPRESENTATIVE_ID))
                .where(matches(viewer.accountId(), filter, now), beyond(filter))
                .orderBy(backward ? CUSTOMER.CODE.desc() : CUSTOMER.CODE.asc())
                .limit(PAGE + 1)
                .fetch(row -> new CustomerRow(
                        row.get(CUSTOMER.CODE),
                        row.get(CUSTOMER.NAME),
                        row.get(CUSTOMER.NAME_KANA),
                        Objects.requireNonNullElse(row.get("named", String.class), ""),
                        row.get(ACCOUNTS),
                        row.get(late),
                        row.get(waiting)));
        return filter.paging().slice(found, PAGE, CustomerRow::keys);
    }

    /** At most {@link #MOST_COUNTED} and one. */
    int count(Viewer viewer, CustomerFilter filter, Instant now) {
        return dsl.fetchCount(selectOne()
                .from(CUSTOMER)
                .where(matches(viewer.accountId(), filter, now))
                .limit(MOST_COUNTED + 1));
    }

    /** How many a list has to which a figure of the first page leads. */
    public static Field<Integer> count(Viewer viewer, ListParameters asked, Instant now) {
        return field(selectCount().from(CUSTOMER).where(matches(viewer.accountId(), CustomerFilter.of(asked), now)));
    }

    private static Condition matches(UUID viewer, CustomerFilter filter, Instant now) {
        Condition all = noCondition();
        if (!filter.text().isEmpty()) {
            all = all.and(CUSTOMER.SEARCH_KEY
                    .like(SearchKey.pattern(filter.text()), '\\')
                    .or(CUSTOMER.CODE.equalIgnoreCase(filter.text())));
        }
        all = filter.mine() ? all.and(CUSTOMER.SALES_REPRESENTATIVE_ID.eq(viewer)) : all;
        all = filter.overdue() ? all.and(overdue(now)) : all;
        return filter.asked() ? all.and(asked()) : all;
    }

    private static Condition overdue(Instant now) {
        return exists(selectOne()
                .from(ATTESTATION)
                .where(ATTESTATION.CUSTOMER_ID.eq(CUSTOMER.ID), ATTESTATION.FINISHED_AT.isNull())
                .and(ATTESTATION.DUE_AT.lt(now.atOffset(ZoneOffset.UTC))));
    }

    private static Condition asked() {
        return exists(selectOne()
                .from(FUNCTION_REQUEST)
                .where(FUNCTION_REQUEST.CUSTOMER_ID.eq(CUSTOMER.ID), FUNCTION_REQUEST.DECIDED_AT.isNull()));
    }

    private static Condition beyond(CustomerFilter filter) {
        if (filter.paging().isFirst()) {
            return noCondition();
        }
        String code = filter.paging().keys().getFirst();
        return filter.paging().backward() ? CUSTOMER.CODE.lt(code) : CUSTOMER.CODE.gt(code);
    }
}
