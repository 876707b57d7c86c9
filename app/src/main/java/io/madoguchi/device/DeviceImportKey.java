package io.madoguchi.device;

import io.madoguchi.database.schema.tables.records.DeviceRecord;
import io.madoguchi.database.schema.tables.records.ProductRecord;
import io.madoguchi.kernel.SearchKey;

/** By what a device is found: its own marks and those of its product. */
final class DeviceImportKey {

    private DeviceImportKey() {}

    static String of(DeviceRecord device, ProductRecord product) {
        return SearchKey.of(
                device.getCode(),
                product.getMaker(),
                product.getModelNumber(),
                product.getName(),
                device.getSerialNumber(),
                device.getHostName(),
                device.getSite());
    }
}
