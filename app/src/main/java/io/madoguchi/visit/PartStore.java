package io.madoguchi.visit;

import static io.madoguchi.database.schema.Tables.PART;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.madoguchi.database.schema.tables.records.PartRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Loads and saves parts. */
@Component
class PartStore {

    private final DSLContext dsl;

    PartStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Part> find(UUID inquiry, UUID id) {
        return dsl.selectFrom(PART)
                .where(PART.ID.eq(id), PART.INQUIRY_ID.eq(inquiry))
                .fetchOptional(PartStore::part);
    }

    /** In the order in which they were asked for. */
    static Field<List<Part>> partsOf(Field<UUID> inquiry) {
        return multiset(select(PART.fields())
                        .from(PART)
                        .where(PART.INQUIRY_ID.eq(inquiry))
                        .orderBy(PART.ID))
                .convertFrom(rows -> rows.map(row -> part(row.into(PART))));
    }

    void insert(Part part, UUID customer, Instant now) {
        PartOrder order = part.order();
        dsl.insertInto(PART)
                .set(PART.ID, part.id())
                .set(PART.INQUIRY_ID, part.inquiryId())
                .set(PART.CUSTOMER_ID, customer)
                .set(PART.MONEY, false)
                .set(PART.STATE, part.state().name())
                .set(PART.DUE_AT, order.dueAt().atOffset(ZoneOffset.UTC))
                .set(PART.NUMBER, order.number())
                .set(PART.NAME, order.name())
                .set(PART.QUANTITY, order.quantity())
                .set(PART.DESTINATION, order.destination())
                .set(PART.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** False if somebody was quicker: then nothing is written. */
    boolean update(Part after) {
        PartOrder order = after.order();
        return dsl.update(PART)
                        .set(PART.STATE, after.state().name())
                        .set(PART.DUE_AT, order.dueAt().atOffset(ZoneOffset.UTC))
                        .set(PART.NUMBER, order.number())
                        .set(PART.NAME, order.name())
                        .set(PART.QUANTITY, order.quantity())
                        .set(PART.DESTINATION, order.destination())
                        .set(PART.CARRIER, after.carrier())
                        .set(PART.TRACKING, after.tracking())
                        .set(PART.SERIAL_IN, after.serialIn())
                        .set(PART.SERIAL_OUT, after.serialOut())
                        .set(PART.VERSION, after.version())
                        .where(PART.ID.eq(after.id()), PART.VERSION.eq(after.version() - 1))
                        .execute()
                == 1;
    }

    private static Part part(PartRecord row) {
        return new Part(
                row.getId(),
                row.getInquiryId(),
                PartState.valueOf(row.getState()),
                new PartOrder(
                        row.getNumber(),
                        row.getName(),
                        row.getQuantity(),
                        row.getDestination(),
                        row.getDueAt().toInstant()),
                row.getCarrier(),
                row.getTracking(),
                row.getSerialIn(),
                row.getSerialOut(),
                row.getVersion());
    }
}
