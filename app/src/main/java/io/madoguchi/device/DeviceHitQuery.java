package io.madoguchi.device;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.shell.ListParameters;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Select;

/** Devices for the search over everything; they match as they do in their list. */
public final class DeviceHitQuery {

    private DeviceHitQuery() {}

    /** Noun, code, product, what marks the device, customer; by code. */
    public static Select<Record5<String, String, String, String, String>> first(
            DSLContext dsl, ListParameters asked, LocalDate today, int most) {
        DeviceFilter filter = DeviceFilter.of(asked, false);
        return dsl.select(
                        inline("DEVICE"),
                        DEVICE.CODE,
                        concat(PRODUCT.MAKER, inline(" "), PRODUCT.MODEL_NUMBER),
                        concat(DEVICE.SERIAL_NUMBER, inline(" "), DEVICE.HOST_NAME, inline(" "), DEVICE.SITE),
                        CUSTOMER.NAME)
                .from(DeviceFilterQuery.devices(filter))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(DEVICE.CUSTOMER_ID))
                .where(DeviceFilterQuery.matches(filter, today))
                .orderBy(DEVICE.CODE)
                .limit(most);
    }

    public static Select<?> all(ListParameters asked, LocalDate today, int most) {
        DeviceFilter filter = DeviceFilter.of(asked, false);
        return selectOne()
                .from(DeviceFilterQuery.devices(filter))
                .where(DeviceFilterQuery.matches(filter, today))
                .limit(most);
    }
}
