package io.madoguchi.outage;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.OUTAGE;
import static io.madoguchi.database.schema.Tables.OUTAGE_ENTRY;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.InquiryStore;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.Stage;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.outage.OutageView.Linked;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads wide-area incidents for the pages of staff. */
@Component
class OutageQuery {

    private static final int CANDIDATES = 50;

    static final Field<Integer> LINKED = field(selectCount().from(INQUIRY).where(INQUIRY.OUTAGE_ID.eq(OUTAGE.ID)));

    /** The newest first. */
    private static final Field<List<OutageEntry>> ENTRIES = multiset(
                    select(OUTAGE_ENTRY.KIND, OUTAGE_ENTRY.AT, OUTAGE_ENTRY.AUTHOR_NAME)
                            .select(OUTAGE_ENTRY.TEXT, OUTAGE_ENTRY.RESTORATION_DUE_AT)
                            .from(OUTAGE_ENTRY)
                            .where(OUTAGE_ENTRY.OUTAGE_ID.eq(OUTAGE.ID))
                            .orderBy(OUTAGE_ENTRY.AT.desc(), OUTAGE_ENTRY.ID.desc()))
            .convertFrom(rows -> rows.map(entry -> new OutageEntry(
                    OutageEntry.Kind.valueOf(entry.get(OUTAGE_ENTRY.KIND)),
                    entry.get(OUTAGE_ENTRY.AT).toInstant(),
                    entry.get(OUTAGE_ENTRY.AUTHOR_NAME),
                    entry.get(OUTAGE_ENTRY.TEXT),
                    instant(entry.get(OUTAGE_ENTRY.RESTORATION_DUE_AT)))));

    private final DSLContext dsl;

    OutageQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A wide-area incident with all that was told of it. */
    record Found(OutageRow outage, List<OutageEntry> entries) {}

    Optional<Found> find(String number) {
        return dsl.select(OUTAGE.fields())
                .select(LINKED, ENTRIES)
                .from(OUTAGE)
                .where(OUTAGE.NUMBER.eq(number))
                .fetchOptional(found -> new Found(row(found), found.get(ENTRIES)));
    }

    /** Those that go on, the newest first. */
    List<OutageRow> open() {
        return dsl.select(OUTAGE.fields())
                .select(LINKED)
                .from(OUTAGE)
                .where(OUTAGE.RESTORED_AT.isNull())
                .orderBy(OUTAGE.CREATED_AT.desc(), OUTAGE.ID.desc())
                .fetch(OutageQuery::row);
    }

    List<Linked> linked(String number) {
        return inquiries(OUTAGE.NUMBER.eq(number), Integer.MAX_VALUE);
    }

    /** Newest first; what has been solved is told nothing any more. */
    List<Linked> candidates(String search) {
        Condition open = INQUIRY.OUTAGE_ID
                .isNull()
                .and(INQUIRY.KIND.eq(InquiryKind.INCIDENT.name()))
                .and(INQUIRY.STAGE.in(Stage.RECEIVED.name(), Stage.INVESTIGATING.name(), Stage.WORKING.name()));
        return inquiries(
                search.isBlank() ? open : open.and(INQUIRY.SEARCH_KEY.like(SearchKey.pattern(search), '\\')),
                CANDIDATES);
    }

    private List<Linked> inquiries(Condition which, int most) {
        return dsl.select(INQUIRY.fields())
                .select(CUSTOMER.NAME, PRODUCT.MODEL_NUMBER, coalesce(DEVICE.SITE, ""))
                .from(INQUIRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .leftJoin(OUTAGE)
                .on(OUTAGE.ID.eq(INQUIRY.OUTAGE_ID))
                .leftJoin(DEVICE)
                .on(DEVICE.ID.eq(INQUIRY.DEVICE_ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .where(which)
                .orderBy(INQUIRY.CREATED_AT.desc(), INQUIRY.ID.desc())
                .limit(most)
                .fetch(row -> new Linked(
                        row.get(INQUIRY.NUMBER),
                        row.get(INQUIRY.SUBJECT),
                        row.get(CUSTOMER.NAME),
                        row.get(PRODUCT.MODEL_NUMBER) == null
                                ? ""
                                : row.get(PRODUCT.MODEL_NUMBER) + " " + row.get(coalesce(DEVICE.SITE, "")),
                        Severity.valueOf(row.get(INQUIRY.SEVERITY)),
                        InquiryStore.inquiry(row.into(INQUIRY)).state()));
    }

    static OutageRow row(Record row) {
        return new OutageRow(
                row.get(OUTAGE.ID),
                row.get(OUTAGE.NUMBER),
                row.get(OUTAGE.TITLE),
                row.get(OUTAGE.AFFECTED),
                instant(row.get(OUTAGE.RESTORATION_DUE_AT)),
                instant(row.get(OUTAGE.RESTORED_AT)),
                row.get(OUTAGE.CREATED_AT).toInstant(),
                row.get(LINKED));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
