package io.madoguchi.accessapplication;

import static io.madoguchi.database.schema.Tables.ACCESS_APPLICATION;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.madoguchi.accessapplication.AccessListView.Row;
import io.madoguchi.kernel.Paging;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.kernel.Slice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Reads pages of the list of applications, the newest first. */
@Component
class AccessListQuery {

    static final int PAGE = 50;

    private static final int MOST_WORDS = 8;
    private static final Field<Integer> PARTS =
            field("jsonb_array_length({0})", Integer.class, ACCESS_APPLICATION.PARTS);

    private final DSLContext dsl;

    AccessListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Slice<Row> page(AccessFilter filter) {
        boolean backward = filter.paging().backward();
        List<Row> found = dsl.select(
                        ACCESS_APPLICATION.ID,
                        ACCESS_APPLICATION.NUMBER,
                        CUSTOMER.CODE,
                        CUSTOMER.NAME,
                        ACCESS_APPLICATION.APPLICANT_NAME,
                        ACCESS_APPLICATION.STATE,
                        PARTS,
                        ACCESS_APPLICATION.FILED_AT)
                .from(ACCESS_APPLICATION)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCESS_APPLICATION.CUSTOMER_ID))
                .where(matches(filter), beyond(filter.paging()))
                .orderBy(
                        backward ? ACCESS_APPLICATION.FILED_AT.asc() : ACCESS_APPLICATION.FILED_AT.desc(),
                        backward ? ACCESS_APPLICATION.ID.asc() : ACCESS_APPLICATION.ID.desc())
                .limit(PAGE + 1)
                .fetch(each -> new Row(
                        each.value1(),
                        each.value2(),
                        each.value3(),
                        each.value4(),
                        each.value5(),
                        AccessState.valueOf(each.value6()),
                        each.value7(),
                        each.value8().toInstant()));
        return filter.paging().slice(found, PAGE, Row::keys);
    }

    int count(AccessFilter filter) {
        return dsl.fetchCount(ACCESS_APPLICATION, matches(filter));
    }

    private static Condition matches(AccessFilter filter) {
        Condition all = Stream.of(SearchKey.of(filter.text()).split("\\s+", MOST_WORDS))
                .filter(word -> !word.isEmpty())
                .map(word -> ACCESS_APPLICATION.SEARCH_KEY.like(SearchKey.pattern(word), '\\'))
                .reduce(noCondition(), Condition::and, Condition::and);
        return filter.state() == null
                ? all
                : all.and(ACCESS_APPLICATION.STATE.eq(filter.state().name()));
    }

    private static Condition beyond(Paging paging) {
        if (paging.isFirst()) {
            return noCondition();
        }
        var place = row(ACCESS_APPLICATION.FILED_AT, ACCESS_APPLICATION.ID);
        var at = Instant.parse(paging.keys().getFirst()).atOffset(ZoneOffset.UTC);
        UUID id = UUID.fromString(paging.keys().getLast());
        return paging.backward() ? place.greaterThan(at, id) : place.lessThan(at, id);
    }
}
