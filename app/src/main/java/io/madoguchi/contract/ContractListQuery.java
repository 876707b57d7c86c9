package io.madoguchi.contract;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CONTRACT_PRICE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.kernel.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a page of the list of contracts. A customer is shown those whose price row exists for him: whose price is hidden,
 * that contract is none of his pages. Vendor staff are shown all, with the price if they see money.
 */
@Component
class ContractListQuery {

    static final int PAGE = 50;
    /** Counting further would cost more than it tells. */
    static final int MOST_COUNTED = 10_000;

    private static final int MOST_CUSTOMERS = 300;
    /** More words than a person types. */
    private static final int MOST_WORDS = 8;

    private static final Field<Integer> DEVICES = field(
                    selectCount().from(CONTRACT_LINE).where(CONTRACT_LINE.CONTRACT_ID.eq(CONTRACT.ID)))
            .as("devices");

    private final DSLContext dsl;

    ContractListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Slice<ContractRow> page(ContractFilter filter, Viewer viewer, LocalDate today) {
        boolean descending = filter.order().descending() != filter.paging().backward();
        Field<?> place = filter.order().by() == ContractOrder.END ? CONTRACT.ENDS_ON : CONTRACT.NUMBER;
        List<ContractRow> found = dsl.select(CONTRACT.fields())
                .select(CUSTOMER.CODE, CUSTOMER.NAME, CONTRACT_PRICE.ANNUAL_AMOUNT_YEN, DEVICES)
                .from(contracts(viewer))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                .where(matches(filter, viewer, today), beyond(filter, descending))
                .orderBy(sorted(place, descending), sorted(CONTRACT.NUMBER, descending))
                .limit(PAGE + 1)
                .fetch(each -> listed(each, today));
        return filter.paging().slice(found, PAGE, filter::keys);
    }

    /** At most {@link #MOST_COUNTED} and one. */
    int count(ContractFilter filter, Viewer viewer, LocalDate today) {
        return dsl.fetchCount(select(val(1))
                .from(contracts(viewer))
                .where(matches(filter, viewer, today))
                .limit(MOST_COUNTED + 1));
    }

    List<ContractListView.Customer> customers() {
        return dsl.select(CUSTOMER.CODE, CUSTOMER.NAME)
                .from(CUSTOMER)
                .orderBy(CUSTOMER.CODE)
                .limit(MOST_CUSTOMERS)
                .fetch(each -> new ContractListView.Customer(each.value1(), each.value2()));
    }

    static Table<?> contracts(Viewer viewer) {
        return viewer.isStaff()
                ? CONTRACT.leftJoin(CONTRACT_PRICE).on(CONTRACT_PRICE.CONTRACT_ID.eq(CONTRACT.ID))
                : CONTRACT.join(CONTRACT_PRICE).on(CONTRACT_PRICE.CONTRACT_ID.eq(CONTRACT.ID));
    }

    static Condition matches(ContractFilter filter, Viewer viewer, LocalDate today) {
        Condition all = Stream.of(SearchKey.of(filter.text()).split("\\s+", MOST_WORDS))
                .filter(word -> !word.isEmpty())
                .map(word -> CONTRACT.SEARCH_KEY.like(SearchKey.pattern(word), '\\'))
                .reduce(noCondition(), Condition::and, Condition::and);
        if (filter.service() != null) {
            all = all.and(CONTRACT.SERVICE.eq(filter.service().name()));
        }
        if (!filter.customer().isEmpty()) {
            all = all.and(CONTRACT.CUSTOMER_ID.eq(
                    select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CODE.eq(filter.customer()))));
        }
        if (filter.mine()) {
            all = all.and(CONTRACT.SALES_REPRESENTATIVE_ID.eq(viewer.accountId()));
        }
        return all.and(in(filter.state(), today));
    }

    /** As {@link Term} tells the states apart. */
    private static Condition in(@Nullable ContractState state, LocalDate today) {
        Condition active = CONTRACT.STATUS.eq("ACTIVE").and(CONTRACT.ENDS_ON.ge(today));
        return switch (state) {
            case null -> noCondition();
            case UPCOMING -> active.and(CONTRACT.STARTS_ON.gt(today));
            case RUNNING -> active.and(CONTRACT.STARTS_ON.le(today));
            case ENDING ->
                active.and(CONTRACT.STARTS_ON.le(today))
                        .and(CONTRACT.ENDS_ON.le(today.plusDays(ContractState.DAYS_OF_NOTICE)));
            case ENDED ->
                CONTRACT.STATUS.eq("EXPIRED").or(CONTRACT.STATUS.eq("ACTIVE").and(CONTRACT.ENDS_ON.lt(today)));
            case CANCELLED -> CONTRACT.STATUS.eq("CANCELLED");
        };
    }

    private static Condition beyond(ContractFilter filter, boolean descending) {
        if (filter.paging().isFirst()) {
            return noCondition();
        }
        List<String> keys = filter.paging().keys();
        String number = keys.getLast();
        return switch (filter.order().by()) {
            case NUMBER -> descending ? CONTRACT.NUMBER.lt(number) : CONTRACT.NUMBER.gt(number);
            case END -> {
                var place = row(CONTRACT.ENDS_ON, CONTRACT.NUMBER);
                LocalDate day = LocalDate.parse(keys.getFirst());
                yield descending ? place.lt(day, number) : place.gt(day, number);
            }
        };
    }

    private static SortField<?> sorted(Field<?> field, boolean descending) {
        return descending ? field.desc() : field.asc();
    }

    private static ContractRow listed(Record row, LocalDate today) {
        ContractSummary contract = ContractSummaryQuery.summary(row.into(CONTRACT));
        return new ContractRow(
                contract,
                Term.of(row.get(CONTRACT.STATUS), row.get(CONTRACT.STARTS_ON), contract.endsOn(), today),
                row.get(CUSTOMER.CODE),
                row.get(CUSTOMER.NAME),
                row.get(DEVICES),
                row.get(CONTRACT_PRICE.ANNUAL_AMOUNT_YEN));
    }
}
