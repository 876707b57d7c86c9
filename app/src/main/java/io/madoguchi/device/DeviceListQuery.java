package io.madoguchi.device;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import io.madoguchi.kernel.Slice;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Reads a page of the list of devices. First the keys of its rows are found, then the rest: so what covers a device is
 * looked up for the rows shown only, whatever the order.
 */
@Component
class DeviceListQuery {

    static final int PAGE = 50;
    /** Counting further would cost more than it tells. */
    static final int MOST_COUNTED = 10_000;

    private final DSLContext dsl;

    DeviceListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Slice<DeviceRow> page(DeviceFilter filter, LocalDate today, boolean staff) {
        boolean descending = filter.order().descending() != filter.paging().backward();
        Field<?> place = DeviceFilterQuery.place(filter.order().by());
        Table<?> keys = dsl.select(DEVICE.ID.as("device"), place.as("place"))
                .from(DeviceFilterQuery.devices(filter))
                .where(DeviceFilterQuery.matches(filter, today), DeviceFilterQuery.beyond(filter, descending))
                .orderBy(sorted(place, descending), sorted(DEVICE.CODE, descending))
                .limit(PAGE + 1)
                .asTable("keys");
        Table<?> covering = CoverageQuery.longest(DEVICE.ID);
        List<DeviceRow> found = dsl.select(DEVICE.CODE, DEVICE.SERIAL_NUMBER, DEVICE.HOST_NAME, DEVICE.SITE)
                .select(PRODUCT.MAKER, PRODUCT.MODEL_NUMBER, PRODUCT.NAME, PRODUCT.END_OF_SUPPORT)
                .select(CUSTOMER.CODE, CUSTOMER.NAME)
                .select(covering.fields())
                .from(keys)
                .join(DEVICE)
                .on(DEVICE.ID.eq(DSL.field(name("keys", "device"), DEVICE.ID.getDataType())))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(DEVICE.CUSTOMER_ID))
                .leftJoin(covering)
                .on(trueCondition())
                .orderBy(
                        sorted(DSL.field(name("keys", "place"), place.getDataType()), descending),
                        sorted(DEVICE.CODE, descending))
                .fetch(each -> row(each, today, staff));
        return filter.paging()
                .slice(found, PAGE, row -> keys(row, filter.order().by()));
    }

    /** At most {@link #MOST_COUNTED} and one. */
    int count(DeviceFilter filter, LocalDate today) {
        return dsl.fetchCount(dsl.select(val(1))
                .from(DeviceFilterQuery.devices(filter))
                .where(DeviceFilterQuery.matches(filter, today))
                .limit(MOST_COUNTED + 1));
    }

    private static SortField<?> sorted(Field<?> field, boolean descending) {
        return descending ? field.desc() : field.asc();
    }

    private static List<String> keys(DeviceRow row, DeviceOrder order) {
        return switch (order) {
            case CODE -> List.of(row.code());
            case MODEL -> List.of(row.modelNumber(), row.code());
            case END -> {
                Coverage coverage = row.coverage();
                LocalDate last =
                        coverage == null ? DeviceOrder.NEVER : coverage.term().endsOn();
                yield List.of(last.toString(), row.code());
            }
        };
    }

    private static DeviceRow row(Record row, LocalDate today, boolean staff) {
        return new DeviceRow(
                row.get(DEVICE.CODE),
                row.get(PRODUCT.MAKER),
                row.get(PRODUCT.MODEL_NUMBER),
                row.get(PRODUCT.NAME),
                row.get(DEVICE.SERIAL_NUMBER),
                row.get(DEVICE.HOST_NAME),
                row.get(DEVICE.SITE),
                row.get(CUSTOMER.CODE),
                row.get(CUSTOMER.NAME),
                CoverageQuery.coverage(row, today, staff),
                SupportEnd.of(row.get(PRODUCT.END_OF_SUPPORT), today));
    }
}
