package io.madoguchi.history;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_ENTRY;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.InquiryStore;
import io.madoguchi.inquiry.Severity;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an export says of inquiries, some at a time. */
@Component
class ExportQuery {

    private static final Field<String> CAUSE = field(select(INQUIRY_ENTRY.TEXT)
                    .from(INQUIRY_ENTRY)
                    .where(INQUIRY_ENTRY.INQUIRY_ID.eq(INQUIRY.ID), INQUIRY_ENTRY.KIND.in("RESTORED", "ANSWERED"))
                    .orderBy(INQUIRY_ENTRY.AT.desc(), INQUIRY_ENTRY.ID.desc())
                    .limit(1))
            .as("cause");

    private final DSLContext dsl;
    private final Clock clock;

    ExportQuery(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    List<ExportRow> next(Viewer viewer, InquiryFilter filter, int size) {
        return dsl.select(InquiryStore.FIELDS)
                .select(INQUIRY.SUBJECT, INQUIRY.DESCRIPTION, INQUIRY.CHANNEL)
                .select(INQUIRY.REPORTER_NAME, INQUIRY.BEGAN_AT, INQUIRY.CREATED_AT, INQUIRY.UPDATED_AT)
                .select(INQUIRY.DUE_ORDER, INQUIRY.SEVERITY_RANK, CUSTOMER.NAME, CONTRACT.NUMBER, CAUSE)
                .select(DEVICE.CODE, PRODUCT.MAKER, PRODUCT.MODEL_NUMBER)
                .select(DEVICE.SERIAL_NUMBER, DEVICE.HOST_NAME, DEVICE.SITE)
                .from(INQUIRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .leftJoin(DEVICE)
                .on(DEVICE.ID.eq(INQUIRY.DEVICE_ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .leftJoin(CONTRACT)
                .on(CONTRACT.ID.eq(INQUIRY.CONTRACT_ID))
                .where(InquiryMatchQuery.matches(viewer, filter, clock.instant()), InquiryMatchQuery.beyond(filter))
                .orderBy(InquiryMatchQuery.order(filter))
                .limit(size)
                .fetch(row -> exported(row, filter.order().by()));
    }

    private static ExportRow exported(Record row, InquiryOrder order) {
        var inquiry = InquiryStore.inquiry(row.into(INQUIRY));
        OffsetDateTime beganAt = row.get(INQUIRY.BEGAN_AT);
        return new ExportRow(
                inquiry.number(),
                inquiry.kind(),
                Severity.valueOf(row.get(INQUIRY.SEVERITY)),
                row.get(INQUIRY.SUBJECT),
                row.get(INQUIRY.DESCRIPTION),
                inquiry.state(),
                row.get(INQUIRY.CHANNEL),
                row.get(INQUIRY.REPORTER_NAME),
                row.get(CUSTOMER.NAME),
                new ExportRow.Device(
                        text(row.get(DEVICE.CODE)),
                        text(row.get(PRODUCT.MAKER)),
                        text(row.get(PRODUCT.MODEL_NUMBER)),
                        text(row.get(DEVICE.SERIAL_NUMBER)),
                        text(row.get(DEVICE.HOST_NAME)),
                        text(row.get(DEVICE.SITE))),
                text(row.get(CONTRACT.NUMBER)),
                text(row.get(CAUSE)),
                beganAt == null ? null : beganAt.toInstant(),
                row.get(INQUIRY.CREATED_AT).toInstant(),
                InquiryListQuery.keys(row, order));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
