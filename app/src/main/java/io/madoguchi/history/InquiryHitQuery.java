package io.madoguchi.history;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.Viewer;
import io.madoguchi.shell.ListParameters;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Select;

/** Inquiries for the search over everything; they match as they do in their list. */
public final class InquiryHitQuery {

    private InquiryHitQuery() {}

    /** Noun, number, subject, device, customer; the newest. */
    public static Select<Record5<String, String, String, String, String>> first(
            DSLContext dsl, Viewer viewer, ListParameters asked, Instant now, int most) {
        return dsl.select(
                        inline("INQUIRY"),
                        INQUIRY.NUMBER,
                        INQUIRY.SUBJECT,
                        coalesce(concat(PRODUCT.MODEL_NUMBER, inline(" "), DEVICE.SERIAL_NUMBER), inline("")),
                        CUSTOMER.NAME)
                .from(INQUIRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .leftJoin(DEVICE)
                .on(DEVICE.ID.eq(INQUIRY.DEVICE_ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .where(InquiryMatchQuery.matches(viewer, InquiryFilter.of(asked, viewer.isStaff()), now))
                .orderBy(INQUIRY.CREATED_AT.desc(), INQUIRY.ID.desc())
                .limit(most);
    }

    public static Select<?> all(Viewer viewer, ListParameters asked, Instant now, int most) {
        return selectOne()
                .from(INQUIRY)
                .where(InquiryMatchQuery.matches(viewer, InquiryFilter.of(asked, viewer.isStaff()), now))
                .limit(most);
    }
}
