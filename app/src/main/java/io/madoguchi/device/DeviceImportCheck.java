package io.madoguchi.device;

import io.madoguchi.device.DeviceImport.Known;
import io.madoguchi.device.DeviceImportStore.Contract;
import io.madoguchi.device.DeviceImportStore.Coverage;
import io.madoguchi.device.DeviceImportStore.Stored;
import io.madoguchi.imports.Batch;
import io.madoguchi.imports.Line;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a line of {@code devices.csv} beyond its own words: references, and what stands elsewhere. */
final class DeviceImportCheck {

    private final Batch batch;
    private final Known known;

    DeviceImportCheck(Batch batch, Known known) {
        this.batch = batch;
        this.known = known;
    }

    void line(Line line) {
        Stored stored = known.devices().get(line.text("device_code"));
        if (!known.customers().containsKey(line.text("customer_code"))) {
            line.reject("customer_code", "unknownCustomer");
        } else if (stored != null && !stored.customerCode().equals(line.text("customer_code"))) {
            line.reject("customer_code", "deviceOfOther", line.text("device_code"), stored.customerCode());
        }
        if (!known.products().containsKey(line.text("product_code"))) {
            line.reject("product_code", "unknownProduct");
        }
        serialNumber(line);
        if (line.has("contract_number")) {
            contract(line, stored);
        } else {
            noContract(line, stored);
        }
    }

    private void serialNumber(Line line) {
        String serial = Known.serial(line.text("product_code"), line.text("serial_number"));
        String owner = known.owners().get(serial);
        if (batch.earlier(line, "serial_number", serial).isPresent()) {
            batch.refuseRepeated(line, "serial_number", serial);
        } else if (owner != null && !owner.equals(line.text("device_code"))) {
            line.reject("serial_number", "serialOfOther", owner);
        }
    }

    private void contract(Line line, @Nullable Stored stored) {
        Contract contract = known.contracts().get(line.text("contract_number"));
        for (String column : new String[] {"service", "annual_price_yen", "covered_from"}) {
            if (!line.has(column)) {
                line.reject(column, "requiredWithContract", line.text("contract_number"));
            }
        }
        if (contract == null) {
            line.reject("contract_number", "unknownContract");
            return;
        }
        if (!contract.customerCode().equals(line.text("customer_code"))) {
            line.reject("contract_number", "contractOfOther", line.text("contract_number"), contract.customerCode());
        }
        if (line.has("covered_from") && line.day("covered_from").isAfter(contract.endsOn())) {
            line.reject("covered_from", "coveredAfterEnd", line.text("contract_number"), contract.endsOn());
        }
        String engagement = contract.engagement();
        String other = stored == null ? null : stored.engagementBeside(contract.number());
        if (engagement != null && other != null && !engagement.equals(other)) {
            line.reject("contract_number", "deviceInTwoEngagements", line.text("device_code"), other, engagement);
        }
    }

    private static void noContract(Line line, @Nullable Stored stored) {
        if (line.has("service") || line.has("annual_price_yen") || line.has("covered_from")) {
            line.reject("contract_number", "contractMissing");
        } else if (stored != null && !stored.coverages().isEmpty()) {
            Coverage first = stored.coverages().getFirst();
            line.reject("contract_number", "coverageStays", first.contractNumber());
        }
    }
}
