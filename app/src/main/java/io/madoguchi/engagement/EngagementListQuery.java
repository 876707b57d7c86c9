package io.madoguchi.engagement;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;

import io.madoguchi.engagement.EngagementListView.Customer;
import io.madoguchi.engagement.EngagementListView.Row;
import io.madoguchi.kernel.Paging;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.kernel.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Component;

/** Reads pages of the list of engagements, by name. */
@Component
class EngagementListQuery {

    static final int PAGE = 50;

    private static final int MOST_CUSTOMERS = 300;
    /** More words than a person types. */
    private static final int MOST_WORDS = 8;

    private static final Field<Integer> CONTRACTS =
            field(selectCount().from(CONTRACT).where(CONTRACT.ENGAGEMENT_ID.eq(ENGAGEMENT.ID)));
    private static final Field<Integer> DEVICES =
            field(selectCount().from(DEVICE).where(DEVICE.ENGAGEMENT_ID.eq(ENGAGEMENT.ID)));
    private static final Field<Integer> MEMBERS =
            field(selectCount().from(MEMBERSHIP).where(MEMBERSHIP.GROUP_ID.eq(ENGAGEMENT_GROUP.ID)));
    /** A customer's own account row is all that he can read: the function knows the others. */
    private static final Field<Integer> STRANGERS = field(
            "(select count(*)::integer from engagement_members({0}) where not home)", Integer.class, ENGAGEMENT.ID);

    private final DSLContext dsl;

    EngagementListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Slice<Row> page(EngagementFilter filter) {
        Paging paging = filter.paging();
        boolean backward = paging.backward();
        var found = joined(dsl.select(
                                ENGAGEMENT.ID,
                                ENGAGEMENT.NAME,
                                ENGAGEMENT_GROUP.NAME,
                                ENGAGEMENT_GROUP.SHOWS_MONEY_TO_OTHER_COMPANIES,
                                CUSTOMER.CODE,
                                CUSTOMER.NAME,
                                CONTRACTS,
                                DEVICES,
                                MEMBERS,
                                STRANGERS)
                        .from(ENGAGEMENT)
                        .join(ENGAGEMENT_GROUP)
                        .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(ENGAGEMENT.ID)))
                .where(matches(filter), beyond(paging))
                .orderBy(
                        backward ? ENGAGEMENT.NAME.desc() : ENGAGEMENT.NAME.asc(),
                        backward ? ENGAGEMENT.ID.desc() : ENGAGEMENT.ID.asc())
                .limit(PAGE + 1)
                .fetch(each -> new Row(
                        each.value1(),
                        each.value2(),
                        each.value3(),
                        each.value4(),
                        each.value5(),
                        each.value6(),
                        each.value7(),
                        each.value8(),
                        each.value9(),
                        each.value10()));
        return paging.slice(found, PAGE, Row::keys);
    }

    int count(EngagementFilter filter) {
        return dsl.fetchCount(joined(dsl.select(ENGAGEMENT.ID)
                        .from(ENGAGEMENT)
                        .join(ENGAGEMENT_GROUP)
                        .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(ENGAGEMENT.ID)))
                .where(matches(filter)));
    }

    List<Customer> customers() {
        return dsl.select(CUSTOMER.CODE, CUSTOMER.NAME)
                .from(CUSTOMER)
                .orderBy(CUSTOMER.CODE)
                .limit(MOST_CUSTOMERS)
                .fetch(each -> new Customer(each.value1(), each.value2()));
    }

    Optional<UUID> customer(String code) {
        return dsl.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.CODE.eq(code))
                .fetchOptional(CUSTOMER.ID);
    }

    private static <R extends org.jooq.Record> SelectOnConditionStep<R> joined(SelectOnConditionStep<R> select) {
        return select.join(CUSTOMER).on(CUSTOMER.ID.eq(ENGAGEMENT.CUSTOMER_ID));
    }

    private static Condition matches(EngagementFilter filter) {
        Condition all = Stream.of(SearchKey.of(filter.text()).split("\\s+", MOST_WORDS))
                .filter(word -> !word.isEmpty())
                .map(SearchKey::pattern)
                .map(word -> ENGAGEMENT
                        .SEARCH_KEY
                        .like(word, '\\')
                        .or(ENGAGEMENT_GROUP.SEARCH_KEY.like(word, '\\'))
                        .or(CUSTOMER.SEARCH_KEY.like(word, '\\')))
                .reduce(noCondition(), Condition::and, Condition::and);
        return filter.customer().isEmpty() ? all : all.and(CUSTOMER.CODE.eq(filter.customer()));
    }

    private static Condition beyond(Paging paging) {
        if (paging.isFirst()) {
            return noCondition();
        }
        var place = row(ENGAGEMENT.NAME, ENGAGEMENT.ID);
        String name = paging.keys().getFirst();
        UUID id = UUID.fromString(paging.keys().getLast());
        return paging.backward() ? place.lessThan(name, id) : place.greaterThan(name, id);
    }
}
