package io.madoguchi.visit;

import static io.madoguchi.database.schema.Tables.ATTACHMENT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.val;

import io.madoguchi.inquiry.EngineerQuery;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the pages of visits and parts show beside these, in one statement each. */
@Component
class DispatchQuery {

    private final DSLContext dsl;

    DispatchQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Empty if it does not exist for the viewer. */
    Optional<InquiryLine> inquiry(String number) {
        return dsl.select(INQUIRY.ID, INQUIRY.NUMBER, INQUIRY.CUSTOMER_ID, INQUIRY.SUBJECT, INQUIRY.STAGE)
                .select(CUSTOMER.NAME, PRODUCT.MODEL_NUMBER, DEVICE.SERIAL_NUMBER, DEVICE.SITE, EngineerQuery.ENGINEERS)
                .from(INQUIRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .leftJoin(DEVICE)
                .on(DEVICE.ID.eq(INQUIRY.DEVICE_ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .where(INQUIRY.NUMBER.eq(number))
                .fetchOptional(row -> new InquiryLine(
                        row.get(INQUIRY.ID),
                        row.get(INQUIRY.NUMBER),
                        row.get(INQUIRY.CUSTOMER_ID),
                        row.get(INQUIRY.SUBJECT),
                        row.get(CUSTOMER.NAME),
                        joined(row.get(PRODUCT.MODEL_NUMBER), row.get(DEVICE.SERIAL_NUMBER)),
                        joined(row.get(DEVICE.SITE)),
                        row.get(EngineerQuery.ENGINEERS)));
    }

    DispatchPanel panel(UUID inquiry) {
        return dsl.select(VisitStore.visitsOf(val(inquiry)), PartStore.partsOf(val(inquiry)))
                .fetchSingle(row -> new DispatchPanel(row.value1(), row.value2()));
    }

    /** The content of an attachment. */
    String sha256(UUID attachment) {
        return dsl.select(ATTACHMENT.SHA256)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(attachment))
                .fetchSingle()
                .value1();
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" / "));
    }
}
