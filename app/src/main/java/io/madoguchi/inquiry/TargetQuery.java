package io.madoguchi.inquiry;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.kernel.SearchKey;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a report is about. */
@Component
class TargetQuery {

    private final DSLContext dsl;

    TargetQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What a report names, read as its viewer: what does not exist for him is not found. */
    Target target(@Nullable UUID device, @Nullable UUID contract, @Nullable UUID engagement) {
        Record row = dsl.select(
                        DEVICE.ID,
                        DEVICE.ENGAGEMENT_ID,
                        CONTRACT.ID,
                        CONTRACT.ENGAGEMENT_ID,
                        ENGAGEMENT.ID,
                        DEVICE.CODE,
                        PRODUCT.MODEL_NUMBER,
                        DEVICE.SERIAL_NUMBER,
                        DEVICE.HOST_NAME)
                .from(selectOne())
                .leftJoin(DEVICE)
                .on(DEVICE.ID.eq(device))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .leftJoin(CONTRACT)
                .on(CONTRACT.ID.eq(contract))
                .leftJoin(ENGAGEMENT)
                .on(ENGAGEMENT.ID.eq(engagement))
                .fetchSingle();
        return new Target(
                row.get(DEVICE.ID),
                row.get(CONTRACT.ID),
                row.get(ENGAGEMENT.ID),
                contract == null ? row.get(DEVICE.ENGAGEMENT_ID) : row.get(CONTRACT.ENGAGEMENT_ID),
                words(row));
    }

    /** Those of them that exist for the viewer. */
    List<Target.Device> devices(List<UUID> ids) {
        return dsl.select(DEVICE.ID, DEVICE.ENGAGEMENT_ID, DEVICE.CODE)
                .select(PRODUCT.MODEL_NUMBER, DEVICE.SERIAL_NUMBER, DEVICE.HOST_NAME)
                .from(DEVICE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .where(DEVICE.ID.in(ids))
                .fetch(row -> new Target.Device(row.get(DEVICE.ID), row.get(DEVICE.ENGAGEMENT_ID), words(row)));
    }

    private static String words(Record row) {
        return SearchKey.of(
                row.get(DEVICE.CODE),
                row.get(PRODUCT.MODEL_NUMBER),
                row.get(DEVICE.SERIAL_NUMBER),
                row.get(DEVICE.HOST_NAME));
    }
}
