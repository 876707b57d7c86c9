package io.madoguchi.device;

import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.PRODUCT;

import io.madoguchi.database.schema.tables.records.DeviceRecord;
import io.madoguchi.database.schema.tables.records.ProductRecord;
import io.madoguchi.kernel.SearchKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What an import of products looks up and writes, a batch at a time. */
@Component
class ProductImportStore {

    private static final int DEVICES_AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final DSLContext dsl;

    ProductImportStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<String, ProductRecord> products(Collection<String> codes) {
        return dsl.selectFrom(PRODUCT).where(PRODUCT.CODE.in(codes)).fetchMap(PRODUCT.CODE);
    }

    void write(List<ProductRecord> added, List<ProductRecord> changed) {
        dsl.batchInsert(added).execute();
        boolean renames = changed.stream().anyMatch(product -> product.modified(PRODUCT.SEARCH_KEY));
        dsl.batchUpdate(changed).execute();
        if (renames) {
            findDevicesByNewNames(changed);
        }
    }

    /** Devices are found by their product's maker, model and name too, so these stand in the devices' own keys. */
    private void findDevicesByNewNames(List<ProductRecord> changed) {
        Map<UUID, ProductRecord> products =
                changed.stream().collect(Collectors.toMap(ProductRecord::getId, Function.identity()));
        List<DeviceRecord> devices;
        UUID last = FIRST;
        do {
            devices = dsl.selectFrom(DEVICE)
                    .where(DEVICE.PRODUCT_ID.in(products.keySet()))
                    .and(DEVICE.ID.gt(last))
                    .orderBy(DEVICE.ID)
                    .limit(DEVICES_AT_ONCE)
                    .fetch();
            for (DeviceRecord device : devices) {
                ProductRecord product = products.get(device.getProductId());
                if (product != null) {
                    device.setSearchKey(searchKey(device, product));
                }
                last = device.getId();
            }
            dsl.batchUpdate(devices).execute();
        } while (devices.size() == DEVICES_AT_ONCE);
    }

    /** By what a device is found: its own marks and those of its product. */
    static String searchKey(DeviceRecord device, ProductRecord product) {
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
