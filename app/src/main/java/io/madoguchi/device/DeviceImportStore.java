package io.madoguchi.device;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE_PRICE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;

import io.madoguchi.database.schema.tables.records.ContractLinePriceRecord;
import io.madoguchi.database.schema.tables.records.ContractLineRecord;
import io.madoguchi.database.schema.tables.records.DeviceRecord;
import io.madoguchi.database.schema.tables.records.ProductRecord;
import io.madoguchi.device.DeviceImport.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an import of devices looks up and writes, a batch at a time; an array is one parameter, a list would be a thousand. */
@Component
class DeviceImportStore {

    private final DSLContext dsl;

    DeviceImportStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<String, UUID> customers(Collection<String> codes) {
        return dsl.select(CUSTOMER.CODE, CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.CODE.eq(any(codes.toArray(String[]::new))))
                .fetchMap(CUSTOMER.CODE, CUSTOMER.ID);
    }

    Map<String, ProductRecord> products(Collection<String> codes) {
        return dsl.selectFrom(PRODUCT)
                .where(PRODUCT.CODE.eq(any(codes.toArray(String[]::new))))
                .fetchMap(PRODUCT.CODE);
    }

    Map<String, Contract> contracts(Collection<String> numbers) {
        return dsl.select(CONTRACT.NUMBER, CONTRACT.ID, CUSTOMER.CODE, CONTRACT.ENDS_ON, ENGAGEMENT.NAME)
                .from(CONTRACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                .leftJoin(ENGAGEMENT)
                .on(ENGAGEMENT.ID.eq(CONTRACT.ENGAGEMENT_ID))
                .where(CONTRACT.NUMBER.eq(any(numbers.toArray(String[]::new))))
                .fetchMap(
                        CONTRACT.NUMBER,
                        row -> new Contract(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    Map<String, Stored> devices(Collection<String> codes) {
        Map<UUID, List<Coverage>> coverages = dsl.select(
                        CONTRACT_LINE, CONTRACT.NUMBER, CONTRACT_LINE_PRICE.ANNUAL_PRICE_YEN, ENGAGEMENT.NAME)
                .from(CONTRACT_LINE)
                .join(DEVICE)
                .on(DEVICE.ID.eq(CONTRACT_LINE.DEVICE_ID))
                .join(CONTRACT)
                .on(CONTRACT.ID.eq(CONTRACT_LINE.CONTRACT_ID))
                .leftJoin(CONTRACT_LINE_PRICE)
                .on(CONTRACT_LINE_PRICE.LINE_ID.eq(CONTRACT_LINE.ID))
                .leftJoin(ENGAGEMENT)
                .on(ENGAGEMENT.ID.eq(CONTRACT.ENGAGEMENT_ID))
                .where(DEVICE.CODE.eq(any(codes.toArray(String[]::new))))
                .orderBy(CONTRACT.NUMBER)
                .fetchGroups(
                        row -> row.value1().getDeviceId(),
                        row -> new Coverage(row.value1(), row.value2(), row.value3(), row.value4()));
        return dsl.select(DEVICE, CUSTOMER.CODE, PRODUCT.CODE)
                .from(DEVICE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(DEVICE.CUSTOMER_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .where(DEVICE.CODE.eq(any(codes.toArray(String[]::new))))
                .fetchMap(
                        row -> row.value1().getCode(),
                        row -> new Stored(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                coverages.getOrDefault(row.value1().getId(), List.of())));
    }

    /** The codes of the devices that bear the numbers, by {@link Known#serial}. */
    Map<String, String> owners(Collection<String> serialNumbers) {
        return dsl
                .select(PRODUCT.CODE, DEVICE.SERIAL_NUMBER, DEVICE.CODE)
                .from(DEVICE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .where(DEVICE.SERIAL_NUMBER.eq(any(serialNumbers.toArray(String[]::new))))
                .fetchGroups(found -> Known.serial(found.value1(), found.value2()), found -> found.value3())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    void write(Writes writes) {
        dsl.batchInsert(writes.addedDevices).execute();
        dsl.batchUpdate(writes.changedDevices).execute();
        dsl.batchInsert(writes.addedLines).execute();
        dsl.batchUpdate(writes.changedLines).execute();
        if (!writes.prices.isEmpty()) {
            dsl.insertInto(CONTRACT_LINE_PRICE)
                    .columns(
                            CONTRACT_LINE_PRICE.LINE_ID,
                            CONTRACT_LINE_PRICE.CUSTOMER_ID,
                            CONTRACT_LINE_PRICE.ANNUAL_PRICE_YEN)
                    .valuesOfRows(writes.prices.stream()
                            .map(price -> row(price.getLineId(), price.getCustomerId(), price.getAnnualPriceYen()))
                            .toList())
                    .onConflict(CONTRACT_LINE_PRICE.LINE_ID)
                    .doUpdate()
                    .set(CONTRACT_LINE_PRICE.ANNUAL_PRICE_YEN, excluded(CONTRACT_LINE_PRICE.ANNUAL_PRICE_YEN))
                    .execute();
        }
    }

    /** A contract that may cover a device. */
    record Contract(
            String number,
            UUID id,
            String customerCode,
            LocalDate endsOn,
            @Nullable String engagement) {}

    /** A contract line as it stands. */
    record Coverage(
            ContractLineRecord line,
            String contractNumber,
            @Nullable Long annualPriceYen,
            @Nullable String engagement) {}

    /** A device as it stands. */
    record Stored(DeviceRecord device, String customerCode, String productCode, List<Coverage> coverages) {

        /** The line that a line of the file is about: that of its contract, else the only one, which moves to it. */
        @Nullable
        Coverage coverageFor(String contractNumber) {
            return coverages.stream()
                    .filter(coverage -> coverage.contractNumber().equals(contractNumber))
                    .findFirst()
                    .orElse(coverages.size() == 1 ? coverages.getFirst() : null);
        }

        /** The engagement in which the device would stand without the line that the contract's line is or becomes. */
        @Nullable
        String engagementBeside(String contractNumber) {
            Coverage own = coverageFor(contractNumber);
            return coverages.stream()
                    .filter(coverage -> !coverage.equals(own))
                    .map(Coverage::engagement)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What a batch writes. */
    static final class Writes {
        private final List<DeviceRecord> addedDevices = new ArrayList<>();
        private final List<DeviceRecord> changedDevices = new ArrayList<>();
        private final List<ContractLineRecord> addedLines = new ArrayList<>();
        private final List<ContractLineRecord> changedLines = new ArrayList<>();
        private final List<ContractLinePriceRecord> prices = new ArrayList<>();

        void device(DeviceRecord device, boolean isNew) {
            (isNew ? addedDevices : changedDevices).add(device);
        }

        void coverage(ContractLineRecord line, long annualPriceYen, boolean isNew) {
            (isNew ? addedLines : changedLines).add(line);
            ContractLinePriceRecord price = new ContractLinePriceRecord();
            price.setLineId(line.getId());
            price.setCustomerId(line.getCustomerId());
            price.setAnnualPriceYen(annualPriceYen);
            prices.add(price);
        }
    }
}
