package io.madoguchi.device;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE_PRICE;
import static io.madoguchi.database.schema.Tables.CONTRACT_PRICE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.PRODUCT;

import io.madoguchi.contract.ContractSummary;
import io.madoguchi.contract.ServiceHours;
import io.madoguchi.contract.ServicePlan;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.contract.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads a device and the contracts that cover it. */
@Component
class DevicePageQuery {

    /** A device has one or two; more than this is a fault of the data. */
    private static final int MOST_LINES = 50;

    private final DSLContext dsl;

    DevicePageQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Found> find(String code, LocalDate today) {
        return dsl.select(DEVICE.ID, DEVICE.CUSTOMER_ID)
                .select(DEVICE.CODE, DEVICE.SERIAL_NUMBER, DEVICE.HOST_NAME, DEVICE.SITE)
                .select(PRODUCT.KIND, PRODUCT.MAKER, PRODUCT.MODEL_NUMBER, PRODUCT.NAME)
                .select(PRODUCT.END_OF_SALE, PRODUCT.END_OF_SUPPORT)
                .select(CUSTOMER.CODE, CUSTOMER.NAME)
                .from(DEVICE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(DEVICE.CUSTOMER_ID))
                .where(DEVICE.CODE.eq(code))
                .fetchOptional(row -> new Found(row.get(DEVICE.ID), row.get(DEVICE.CUSTOMER_ID), facts(row, today)));
    }

    /** Those that end last come first. */
    List<DeviceView.Line> lines(UUID device, LocalDate today, boolean staff) {
        return dsl.select(CONTRACT.fields())
                .select(CONTRACT_LINE.SERVICE, CONTRACT_LINE.COVERED_FROM)
                .select(CONTRACT_PRICE.CONTRACT_ID, CONTRACT_LINE_PRICE.ANNUAL_PRICE_YEN)
                .from(CONTRACT_LINE)
                .join(CONTRACT)
                .on(CONTRACT.ID.eq(CONTRACT_LINE.CONTRACT_ID))
                .leftJoin(CONTRACT_PRICE)
                .on(CONTRACT_PRICE.CONTRACT_ID.eq(CONTRACT.ID))
                .leftJoin(CONTRACT_LINE_PRICE)
                .on(CONTRACT_LINE_PRICE.LINE_ID.eq(CONTRACT_LINE.ID))
                .where(CONTRACT_LINE.DEVICE_ID.eq(device))
                .orderBy(CONTRACT.ENDS_ON.desc(), CONTRACT.NUMBER)
                .limit(MOST_LINES)
                .fetch(row -> line(row, today, staff));
    }

    private static DeviceView.Facts facts(Record row, LocalDate today) {
        return new DeviceView.Facts(
                row.get(DEVICE.CODE),
                ProductKind.valueOf(row.get(PRODUCT.KIND)),
                row.get(PRODUCT.MAKER),
                row.get(PRODUCT.MODEL_NUMBER),
                row.get(PRODUCT.NAME),
                row.get(DEVICE.SERIAL_NUMBER),
                row.get(DEVICE.HOST_NAME),
                row.get(DEVICE.SITE),
                row.get(CUSTOMER.CODE),
                row.get(CUSTOMER.NAME),
                row.get(PRODUCT.END_OF_SALE),
                SupportEnd.of(row.get(PRODUCT.END_OF_SUPPORT), today));
    }

    private static DeviceView.Line line(Record row, LocalDate today, boolean staff) {
        ContractSummary contract = new ContractSummary(
                row.get(CONTRACT.ID),
                row.get(CONTRACT.CUSTOMER_ID),
                row.get(CONTRACT.ENGAGEMENT_ID),
                row.get(CONTRACT.NUMBER),
                row.get(CONTRACT.TITLE),
                ServiceType.valueOf(row.get(CONTRACT_LINE.SERVICE)),
                ServicePlan.valueOf(row.get(CONTRACT.PLAN)),
                ServiceHours.of(row.get(CONTRACT.HOURS)),
                row.get(CONTRACT.ENDS_ON));
        LocalDate coveredFrom = row.get(CONTRACT_LINE.COVERED_FROM);
        return new DeviceView.Line(
                contract,
                Term.of(row.get(CONTRACT.STATUS), coveredFrom, contract.endsOn(), today),
                coveredFrom,
                row.get(CONTRACT.FIRST_RESPONSE_MINUTES),
                row.get(CONTRACT.RESTORATION_MINUTES),
                staff || row.get(CONTRACT_PRICE.CONTRACT_ID) != null,
                row.get(CONTRACT_LINE_PRICE.ANNUAL_PRICE_YEN));
    }

    /** A device that exists for the viewer. */
    record Found(UUID id, UUID customerId, DeviceView.Facts facts) {}
}
