package io.madoguchi.device;

import io.madoguchi.access.Permission;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.database.schema.tables.records.ContractLineRecord;
import io.madoguchi.database.schema.tables.records.DeviceRecord;
import io.madoguchi.database.schema.tables.records.ProductRecord;
import io.madoguchi.device.DeviceImportStore.Contract;
import io.madoguchi.device.DeviceImportStore.Coverage;
import io.madoguchi.device.DeviceImportStore.Stored;
import io.madoguchi.device.DeviceImportStore.Writes;
import io.madoguchi.imports.Batch;
import io.madoguchi.imports.Column;
import io.madoguchi.imports.Form;
import io.madoguchi.imports.ImportKind;
import io.madoguchi.imports.Line;
import io.madoguchi.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code devices.csv}: a device, and the contract line that covers it. */
@Component
class DeviceImport implements ImportKind {

    private final DeviceImportStore store;
    private final Ids ids;

    DeviceImport(DeviceImportStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_ALL;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("device_code", Form.CODE, 30).required(),
                Column.of("customer_code", Form.CODE, 20).required(),
                Column.of("contract_number", Form.CODE, 30),
                Column.of("product_code", Form.CODE, 30).required(),
                Column.of("serial_number", Form.IDENTIFIER, 60).required(),
                Column.of("host_name", Form.TEXT, 100),
                Column.of("site", Form.TEXT, 200),
                Column.oneOf("service", ServiceType.values()),
                Column.of("annual_price_yen", Form.YEN, 12),
                Column.of("covered_from", Form.DATE, 10));
    }

    @Override
    public List<String> key() {
        return List.of("device_code");
    }

    @Override
    public List<Integer> steps() {
        return List.of(60);
    }

    @Override
    public void take(Batch batch) {
        Known known = new Known(
                store.customers(batch.values("customer_code")),
                store.products(batch.values("product_code")),
                store.contracts(batch.values("contract_number")),
                store.devices(batch.values("device_code")),
                store.owners(batch.values("serial_number")));
        DeviceImportCheck check = new DeviceImportCheck(batch, known);
        Writes writes = new Writes();
        for (Line line : batch.good()) {
            check.line(line);
            if (line.isGood()) {
                take(line, known, writes);
            }
        }
        store.write(writes);
    }

    private void take(Line line, Known known, Writes writes) {
        Stored stored = known.devices().get(line.text("device_code"));
        Coverage coverage = stored == null ? null : stored.coverageFor(line.text("contract_number"));
        compare(line, stored, coverage);
        if (!line.isAddition() && !line.isChange()) {
            return;
        }
        DeviceRecord device = stored == null ? new DeviceRecord() : stored.device();
        if (stored == null) {
            device.setId(ids.next());
            device.setCustomerId(known.customer(line));
            device.setCode(line.text("device_code"));
        }
        ProductRecord product = known.product(line);
        device.setProductId(product.getId());
        device.setSerialNumber(line.text("serial_number"));
        device.setHostName(line.text("host_name"));
        device.setSite(line.text("site"));
        device.setSearchKey(ProductImportStore.searchKey(device, product));
        writes.device(device, stored == null);
        Contract contract = known.contracts().get(line.text("contract_number"));
        if (contract != null) {
            cover(line, device, contract, coverage, writes);
        }
    }

    private void cover(Line line, DeviceRecord device, Contract contract, @Nullable Coverage coverage, Writes writes) {
        ContractLineRecord covered = coverage == null ? new ContractLineRecord() : coverage.line();
        if (coverage == null) {
            covered.setId(ids.next());
            covered.setCustomerId(device.getCustomerId());
            covered.setDeviceId(device.getId());
        }
        covered.setContractId(contract.id());
        covered.setService(line.text("service"));
        covered.setCoveredFrom(line.day("covered_from"));
        writes.coverage(covered, line.amount("annual_price_yen"), coverage == null);
    }

    private static void compare(Line line, @Nullable Stored stored, @Nullable Coverage coverage) {
        if (stored == null) {
            line.adds(line.text("serial_number"));
            return;
        }
        line.compare("product_code", stored.productCode());
        line.compare("serial_number", stored.device().getSerialNumber());
        line.compare("host_name", stored.device().getHostName());
        line.compare("site", stored.device().getSite());
        if (line.has("contract_number")) {
            line.compare("contract_number", coverage == null ? "" : coverage.contractNumber());
            line.compare("service", coverage == null ? "" : coverage.line().getService());
            line.compare("annual_price_yen", coverage == null ? "" : coverage.annualPriceYen());
            line.compare("covered_from", coverage == null ? "" : coverage.line().getCoveredFrom());
        }
    }

    /** What the lines of a batch refer to. */
    record Known(
            Map<String, UUID> customers,
            Map<String, ProductRecord> products,
            Map<String, Contract> contracts,
            Map<String, Stored> devices,
            Map<String, String> owners) {

        UUID customer(Line line) {
            return Objects.requireNonNull(customers.get(line.text("customer_code")));
        }

        ProductRecord product(Line line) {
            return Objects.requireNonNull(products.get(line.text("product_code")));
        }

        /** A maker may give a number twice, but not to the same product. */
        static String serial(String productCode, String serialNumber) {
            return productCode + " " + serialNumber;
        }
    }
}
