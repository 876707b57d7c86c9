package io.madoguchi.device;

import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import io.madoguchi.kernel.SearchKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Reads devices for other modules, each with the contract that covers it longest. */
@Component
class DeviceSummaryQuery {

    /** More words than a person types; each costs a comparison per row. */
    private static final int MOST_WORDS = 8;

    private final DSLContext dsl;

    DeviceSummaryQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<DeviceSummary> coded(String code) {
        return read(DEVICE.CODE.eq(code), 1).stream().findFirst();
    }

    List<DeviceSummary> coded(List<String> codes) {
        return read(DEVICE.CODE.in(codes), codes.size());
    }

    Optional<DeviceSummary> of(UUID id) {
        return read(DEVICE.ID.eq(id), 1).stream().findFirst();
    }

    /** What is named, and after it what matches. */
    List<Found> matchingOrNamed(String text, List<String> codes, int limit) {
        Condition found = trueCondition().and(matches(text));
        Field<Boolean> matching = field(found).as("matching");
        return rows(found.or(DEVICE.CODE.in(codes)), matching)
                .orderBy(when(DEVICE.CODE.in(codes), 0).otherwise(1), DEVICE.CODE)
                .limit(limit + codes.size())
                .fetch(row -> new Found(summary(row), row.get(matching)));
    }

    record Found(DeviceSummary device, boolean matches) {}

    List<DeviceSummary> search(String text, int limit) {
        return read(matches(text), limit);
    }

    /** Each word of the text occurs somewhere in the device's search key. */
    static Condition matches(String text) {
        Condition all = noCondition();
        String[] words = SearchKey.of(text).split("\\s+", MOST_WORDS);
        for (String word : words) {
            all = word.isEmpty() ? all : all.and(DEVICE.SEARCH_KEY.like(SearchKey.pattern(word), '\\'));
        }
        return all;
    }

    private List<DeviceSummary> read(Condition condition, int limit) {
        return rows(condition, inline(true)).orderBy(DEVICE.CODE).limit(limit).fetch(DeviceSummaryQuery::summary);
    }

    private SelectConditionStep<Record> rows(Condition condition, Field<Boolean> more) {
        Table<?> covering = CoverageQuery.longest(DEVICE.ID);
        return dsl.select(DEVICE.fields())
                .select(PRODUCT.KIND, PRODUCT.MAKER, PRODUCT.MODEL_NUMBER, PRODUCT.NAME)
                .select(covering.fields())
                .select(more)
                .from(DEVICE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .leftJoin(covering)
                .on(trueCondition())
                .where(condition);
    }

    private static DeviceSummary summary(Record row) {
        return new DeviceSummary(
                row.get(DEVICE.ID),
                row.get(DEVICE.CUSTOMER_ID),
                row.get(DEVICE.ENGAGEMENT_ID),
                row.get(DEVICE.CODE),
                ProductKind.valueOf(row.get(PRODUCT.KIND)),
                row.get(PRODUCT.MAKER),
                row.get(PRODUCT.MODEL_NUMBER),
                row.get(PRODUCT.NAME),
                row.get(DEVICE.SERIAL_NUMBER),
                row.get(DEVICE.HOST_NAME),
                row.get(DEVICE.SITE),
                CoverageQuery.contract(row));
    }
}
