package io.madoguchi.contract;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE_PRICE;
import static io.madoguchi.database.schema.Tables.CONTRACT_PRICE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Paging;
import io.madoguchi.kernel.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Reads a contract and the devices that it covers. */
@Component
class ContractPageQuery {

    static final int PAGE = 100;

    private static final Field<String> REPRESENTATIVE = function(
                    "staff_name", SQLDataType.VARCHAR, CONTRACT.SALES_REPRESENTATIVE_ID)
            .as("representative");
    private static final Field<Integer> DEVICES = field(
                    selectCount().from(CONTRACT_LINE).where(CONTRACT_LINE.CONTRACT_ID.eq(CONTRACT.ID)))
            .as("devices");
    private static final Field<Long> LINES_YEN = field(
                    select(sum(CONTRACT_LINE_PRICE.ANNUAL_PRICE_YEN).cast(SQLDataType.BIGINT))
                            .from(CONTRACT_LINE)
                            .join(CONTRACT_LINE_PRICE)
                            .on(CONTRACT_LINE_PRICE.LINE_ID.eq(CONTRACT_LINE.ID))
                            .where(CONTRACT_LINE.CONTRACT_ID.eq(CONTRACT.ID)))
            .as("lines_yen");

    private final DSLContext dsl;

    ContractPageQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<ContractView.Facts> facts(String number, Viewer viewer, LocalDate today) {
        return dsl.select(CONTRACT.fields())
                .select(CUSTOMER.CODE, CUSTOMER.NAME)
                .select(CONTRACT_PRICE.ANNUAL_AMOUNT_YEN, REPRESENTATIVE, DEVICES, LINES_YEN)
                .from(ContractListQuery.contracts(viewer))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                .where(CONTRACT.NUMBER.eq(number))
                .fetchOptional(row -> facts(row, today));
    }

    /** By the code of the device. */
    Slice<ContractView.Line> lines(UUID contract, Paging paging) {
        Condition beyond = paging.isFirst()
                ? noCondition()
                : paging.backward()
                        ? DEVICE.CODE.lt(paging.keys().getFirst())
                        : DEVICE.CODE.gt(paging.keys().getFirst());
        List<ContractView.Line> found = dsl.select(DEVICE.CODE, DEVICE.SERIAL_NUMBER, DEVICE.HOST_NAME, DEVICE.SITE)
                .select(PRODUCT.MAKER, PRODUCT.MODEL_NUMBER)
                .select(CONTRACT_LINE.SERVICE, CONTRACT_LINE.COVERED_FROM, CONTRACT_LINE_PRICE.ANNUAL_PRICE_YEN)
                .from(CONTRACT_LINE)
                .join(DEVICE)
                .on(DEVICE.ID.eq(CONTRACT_LINE.DEVICE_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .leftJoin(CONTRACT_LINE_PRICE)
                .on(CONTRACT_LINE_PRICE.LINE_ID.eq(CONTRACT_LINE.ID))
                .where(CONTRACT_LINE.CONTRACT_ID.eq(contract), beyond)
                .orderBy(paging.backward() ? DEVICE.CODE.desc() : DEVICE.CODE.asc())
                .limit(PAGE + 1)
                .fetch(ContractPageQuery::line);
        return paging.slice(found, PAGE, line -> List.of(line.deviceCode()));
    }

    private static ContractView.Facts facts(Record row, LocalDate today) {
        ContractSummary contract = ContractSummaryQuery.summary(row.into(CONTRACT));
        return new ContractView.Facts(
                contract,
                Term.of(row.get(CONTRACT.STATUS), row.get(CONTRACT.STARTS_ON), contract.endsOn(), today),
                row.get(CONTRACT.FIRST_RESPONSE_MINUTES),
                row.get(CONTRACT.RESTORATION_MINUTES),
                row.get(CUSTOMER.CODE),
                row.get(CUSTOMER.NAME),
                row.get(REPRESENTATIVE),
                row.get(DEVICES),
                row.get(CONTRACT_PRICE.ANNUAL_AMOUNT_YEN),
                row.get(LINES_YEN));
    }

    private static ContractView.Line line(Record row) {
        return new ContractView.Line(
                row.get(DEVICE.CODE),
                row.get(PRODUCT.MAKER),
                row.get(PRODUCT.MODEL_NUMBER),
                row.get(DEVICE.SERIAL_NUMBER),
                row.get(DEVICE.HOST_NAME),
                row.get(DEVICE.SITE),
                ServiceType.valueOf(row.get(CONTRACT_LINE.SERVICE)),
                row.get(CONTRACT_LINE.COVERED_FROM),
                row.get(CONTRACT_LINE_PRICE.ANNUAL_PRICE_YEN));
    }
}
