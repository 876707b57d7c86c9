package io.madoguchi.device;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.contract.ContractState;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Says in SQL which devices a filter means and where a page of them begins. */
final class DeviceFilterQuery {

    private static final Table<?> ENDS = select(
                    CONTRACT_LINE.DEVICE_ID, max(CONTRACT.ENDS_ON).as("last_day"))
            .from(CONTRACT_LINE)
            .join(CONTRACT)
            .on(CONTRACT.ID.eq(CONTRACT_LINE.CONTRACT_ID))
            .where(CONTRACT.STATUS.ne("CANCELLED"))
            .groupBy(CONTRACT_LINE.DEVICE_ID)
            .asTable("ends");
    private static final Field<LocalDate> LAST_DAY = DSL.field(DSL.name("ends", "last_day"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> END_KEY = coalesce(LAST_DAY, DeviceOrder.NEVER);

    private DeviceFilterQuery() {}

    /** The last days of coverage are put together only for who asks for them. */
    static Table<?> devices(DeviceFilter filter) {
        Table<?> devices = DEVICE.join(PRODUCT).on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID));
        boolean ends = filter.coverage() != null || filter.order().by() == DeviceOrder.END;
        return ends
                ? devices.leftJoin(ENDS)
                        .on(DSL.field(DSL.name("ends", "device_id"), SQLDataType.UUID)
                                .eq(DEVICE.ID))
                : devices;
    }

    /** What is compared before the code to keep the order. */
    static Field<?> place(DeviceOrder order) {
        return switch (order) {
            case CODE -> DEVICE.CODE;
            case MODEL -> PRODUCT.MODEL_NUMBER;
            case END -> END_KEY;
        };
    }

    static Condition beyond(DeviceFilter filter, boolean descending) {
        if (filter.paging().isFirst()) {
            return noCondition();
        }
        List<String> keys = filter.paging().keys();
        String first = keys.getFirst();
        String code = keys.getLast();
        return switch (filter.order().by()) {
            case CODE -> descending ? DEVICE.CODE.lt(code) : DEVICE.CODE.gt(code);
            case MODEL -> {
                var place = row(PRODUCT.MODEL_NUMBER, DEVICE.CODE);
                yield descending ? place.lt(first, code) : place.gt(first, code);
            }
            case END -> {
                var place = row(END_KEY, DEVICE.CODE);
                LocalDate day = LocalDate.parse(first);
                yield descending ? place.lt(day, code) : place.gt(day, code);
            }
        };
    }

    static Condition matches(DeviceFilter filter, LocalDate today) {
        Condition all = DeviceSummaryQuery.matches(filter.text());
        if (filter.kind() != null) {
            all = all.and(PRODUCT.KIND.eq(filter.kind().name()));
        }
        if (!filter.site().isEmpty()) {
            all = all.and(DEVICE.SITE.eq(filter.site().equals(DeviceFilter.NO_SITE) ? "" : filter.site()));
        }
        if (!filter.contract().isEmpty()) {
            all = all.and(exists(selectOne()
                    .from(CONTRACT_LINE)
                    .join(CONTRACT)
                    .on(CONTRACT.ID.eq(CONTRACT_LINE.CONTRACT_ID))
                    .where(CONTRACT_LINE.DEVICE_ID.eq(DEVICE.ID), CONTRACT.NUMBER.eq(filter.contract()))));
        }
        if (!filter.customer().isEmpty()) {
            all = all.and(DEVICE.CUSTOMER_ID.eq(
                    select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CODE.eq(filter.customer()))));
        }
        return all.and(covered(filter.coverage(), today)).and(supported(filter.support(), today));
    }

    private static Condition covered(@Nullable CoverageFilter coverage, LocalDate today) {
        return switch (coverage) {
            case null -> noCondition();
            case COVERED -> LAST_DAY.ge(today);
            case ENDING -> LAST_DAY.between(today, today.plusDays(ContractState.DAYS_OF_NOTICE));
            case ENDED -> LAST_DAY.lt(today);
            case NONE -> LAST_DAY.isNull();
        };
    }

    private static Condition supported(@Nullable SupportFilter support, LocalDate today) {
        return switch (support) {
            case null -> noCondition();
            case PAST -> PRODUCT.END_OF_SUPPORT.lt(today);
            case WITHIN_A_YEAR -> PRODUCT.END_OF_SUPPORT.ge(today).and(PRODUCT.END_OF_SUPPORT.lt(today.plusYears(1)));
        };
    }
}
