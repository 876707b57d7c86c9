package io.madoguchi.ticket;

import static io.madoguchi.database.schema.Tables.ATTACHMENT;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY_ENTRY;
import static io.madoguchi.database.schema.Tables.OUTAGE;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Viewer;
import io.madoguchi.contract.ContractSummary;
import io.madoguchi.contract.ServiceHours;
import io.madoguchi.contract.ServicePlan;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.database.schema.tables.Contract;
import io.madoguchi.database.schema.tables.Device;
import io.madoguchi.database.schema.tables.Engagement;
import io.madoguchi.database.schema.tables.Product;
import io.madoguchi.inquiry.Engineer;
import io.madoguchi.inquiry.EngineerQuery;
import io.madoguchi.inquiry.Entitlement;
import io.madoguchi.inquiry.EntryDetail;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.InquiryStore;
import io.madoguchi.shell.Words;
import io.madoguchi.visit.DispatchPanel;
import io.madoguchi.visit.DispatchPanelQuery;
import io.madoguchi.watch.Following;
import io.madoguchi.watch.WatchQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the page of an inquiry: one statement each for what it is and its history. */
@Component
class TicketQuery {

    private static final Contract COVER = CONTRACT.as("cover");
    private static final Engagement PLACE = ENGAGEMENT.as("place");
    private static final io.madoguchi.database.schema.tables.Inquiry INTO = INQUIRY.as("into_other");

    private static final Field<List<TicketFile>> FILES = multiset(
                    select(ATTACHMENT.ID, ATTACHMENT.NAME, ATTACHMENT.MEDIA_TYPE, ATTACHMENT.SIZE_BYTES)
                            .from(ATTACHMENT)
                            .where(ATTACHMENT.ENTRY_ID.eq(INQUIRY_ENTRY.ID))
                            .orderBy(ATTACHMENT.ID))
            .convertFrom(rows -> rows.map(Records.mapping(TicketFile::new)));

    /** The contract that it names, else the one that covers its device longest. */
    private static final Field<UUID> COVERING = coalesce(
            INQUIRY.CONTRACT_ID,
            field(select(COVER.ID)
                    .from(CONTRACT_LINE)
                    .join(COVER)
                    .on(COVER.ID.eq(CONTRACT_LINE.CONTRACT_ID))
                    .where(CONTRACT_LINE.DEVICE_ID.eq(INQUIRY.DEVICE_ID), COVER.STATUS.ne("CANCELLED"))
                    .orderBy(COVER.ENDS_ON.desc(), COVER.NUMBER)
                    .limit(1)));

    private static final Device OTHER = DEVICE.as("other");
    private static final Product OTHER_PRODUCT = PRODUCT.as("other_product");

    /** The devices beside the main one. */
    private static final Field<List<TicketFacts.Device>> OTHERS = multiset(select(
                            OTHER.CODE,
                            OTHER_PRODUCT.MAKER,
                            OTHER_PRODUCT.MODEL_NUMBER,
                            OTHER.SERIAL_NUMBER,
                            OTHER.HOST_NAME,
                            OTHER.SITE)
                    .from(INQUIRY_DEVICE)
                    .join(OTHER)
                    .on(OTHER.ID.eq(INQUIRY_DEVICE.DEVICE_ID))
                    .join(OTHER_PRODUCT)
                    .on(OTHER_PRODUCT.ID.eq(OTHER.PRODUCT_ID))
                    .where(INQUIRY_DEVICE.INQUIRY_ID.eq(INQUIRY.ID))
                    .orderBy(INQUIRY_DEVICE.POSITION))
            .as("other_devices")
            .convertFrom(rows -> rows.map(Records.mapping(TicketFacts.Device::new)));

    private static final Field<String> REPRESENTATIVE = coalesce(
                    function("staff_name", SQLDataType.VARCHAR, CUSTOMER.SALES_REPRESENTATIVE_ID), inline(""))
            .as("representative");

    private final DSLContext dsl;
    private final Clock clock;

    TicketQuery(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** What could be named while a contract is checked; nothing otherwise. */
    private Field<List<TicketFacts.Contract>> nameable() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        return multiset(select(COVER.NUMBER, COVER.TITLE, coalesce(PLACE.NAME, inline("")))
                        .from(COVER)
                        .leftJoin(PLACE)
                        .on(PLACE.ID.eq(COVER.ENGAGEMENT_ID))
                        .where(
                                INQUIRY.ENTITLEMENT.eq(Entitlement.CHECKING.name()),
                                COVER.CUSTOMER_ID.eq(INQUIRY.CUSTOMER_ID),
                                COVER.STATUS.eq("ACTIVE"),
                                COVER.STARTS_ON.le(today),
                                COVER.ENDS_ON.ge(today))
                        .orderBy(COVER.NUMBER))
                .as("nameable")
                .convertFrom(rows -> rows.map(Records.mapping(TicketFacts.Contract::new)));
    }

    /** An inquiry as its verbs see it, with what else is known of it. */
    record Ticket(
            Inquiry inquiry,
            TicketFacts facts,
            List<Engineer> engineers,
            DispatchPanel dispatch,
            Following following) {}

    Optional<Ticket> ticket(Viewer viewer, String number) {
        WatchQuery watch = WatchQuery.of(viewer);
        Field<List<TicketFacts.Contract>> nameable = nameable();
        return dsl.select(INQUIRY.fields())
                .select(CUSTOMER.NAME, REPRESENTATIVE, nameable)
                .select(DEVICE.CODE, PRODUCT.MAKER, PRODUCT.MODEL_NUMBER)
                .select(DEVICE.SERIAL_NUMBER, DEVICE.HOST_NAME, DEVICE.SITE)
                .select(CONTRACT.ID, CONTRACT.NUMBER, CONTRACT.TITLE, CONTRACT.SERVICE, CONTRACT.PLAN, CONTRACT.HOURS)
                .select(
                        CONTRACT.ENGAGEMENT_ID,
                        CONTRACT.ENDS_ON,
                        ENGAGEMENT.NAME,
                        ENGAGEMENT_GROUP.NAME,
                        EngineerQuery.ENGINEERS,
                        OTHERS)
                .select(watch.fields())
                .select(INTO.NUMBER, INTO.SUBJECT)
                .select(OUTAGE.NUMBER, OUTAGE.TITLE, OUTAGE.AFFECTED)
                .select(OUTAGE.RESTORATION_DUE_AT, OUTAGE.RESTORED_AT)
                .select(DispatchPanelQuery.fields())
                .from(INQUIRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .leftJoin(DEVICE)
                .on(DEVICE.ID.eq(INQUIRY.DEVICE_ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .leftJoin(CONTRACT)
                .on(CONTRACT.ID.eq(COVERING))
                .leftJoin(ENGAGEMENT)
                .on(ENGAGEMENT.ID.eq(INQUIRY.ENGAGEMENT_ID))
                .leftJoin(ENGAGEMENT_GROUP)
                .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(INQUIRY.ENGAGEMENT_ID))
                .leftJoin(INTO)
                .on(INTO.ID.eq(INQUIRY.MERGED_INTO_ID))
                .leftJoin(OUTAGE)
                .on(OUTAGE.ID.eq(INQUIRY.OUTAGE_ID))
                .where(INQUIRY.NUMBER.eq(number))
                .fetchOptional(row -> new Ticket(
                        InquiryStore.inquiry(row.into(INQUIRY)),
                        facts(row, row.get(nameable)),
                        row.get(EngineerQuery.ENGINEERS),
                        DispatchPanelQuery.panel(row),
                        watch.following(row)));
    }

    /** Newest first; a customer's transaction sees no internal ones. */
    List<TicketEntry> entries(UUID inquiry) {
        return dsl.select(INQUIRY_ENTRY.ID, INQUIRY_ENTRY.KIND, INQUIRY_ENTRY.AT, INQUIRY_ENTRY.AUTHOR_ID)
                .select(INQUIRY_ENTRY.AUTHOR_NAME, INQUIRY_ENTRY.AUTHOR_KIND, INQUIRY_ENTRY.TEXT)
                .select(INQUIRY_ENTRY.DETAIL, FILES)
                .from(INQUIRY_ENTRY)
                .where(INQUIRY_ENTRY.INQUIRY_ID.eq(inquiry))
                .orderBy(INQUIRY_ENTRY.AT.desc(), INQUIRY_ENTRY.ID.desc())
                .fetch(row -> new TicketEntry(
                        row.get(INQUIRY_ENTRY.ID),
                        EntryKind.valueOf(row.get(INQUIRY_ENTRY.KIND)),
                        row.get(INQUIRY_ENTRY.AT).toInstant(),
                        row.get(INQUIRY_ENTRY.AUTHOR_ID),
                        row.get(INQUIRY_ENTRY.AUTHOR_NAME),
                        row.get(INQUIRY_ENTRY.AUTHOR_ID) == null
                                ? null
                                : AccountKind.valueOf(row.get(INQUIRY_ENTRY.AUTHOR_KIND)),
                        row.get(INQUIRY_ENTRY.TEXT),
                        EntryDetail.read(row.get(INQUIRY_ENTRY.DETAIL).data()),
                        row.get(FILES)));
    }

    private static TicketFacts facts(Record row, List<TicketFacts.Contract> nameable) {
        return new TicketFacts(
                row.get(INQUIRY.SUBJECT),
                new TicketFacts.Report(
                        row.get(INQUIRY.REPORTER_NAME),
                        row.get(INQUIRY.BEHALF_OF_NAME),
                        row.get(CUSTOMER.NAME),
                        row.get(INQUIRY.CHANNEL),
                        row.get(INQUIRY.CONTACT),
                        row.get(INQUIRY.EFFECT),
                        instant(row.get(INQUIRY.BEGAN_AT)),
                        row.get(INQUIRY.CREATED_AT).toInstant()),
                device(row),
                row.get(OTHERS),
                row.get(INQUIRY.SERVICE) == null ? null : ServiceType.valueOf(row.get(INQUIRY.SERVICE)),
                contract(row),
                row.get(ENGAGEMENT.NAME) == null
                        ? null
                        : new TicketFacts.Place(row.get(ENGAGEMENT.NAME), row.get(ENGAGEMENT_GROUP.NAME)),
                row.get(INTO.NUMBER) == null
                        ? null
                        : new TicketFacts.Other(row.get(INTO.NUMBER), row.get(INTO.SUBJECT)),
                outage(row),
                new TicketFacts.Check(
                        InquiryStore.inquiry(row.into(INQUIRY)).ties().claim(), row.get(REPRESENTATIVE), nameable));
    }

    private static TicketFacts.@Nullable Outage outage(Record row) {
        return row.get(OUTAGE.NUMBER) == null
                ? null
                : new TicketFacts.Outage(
                        row.get(OUTAGE.NUMBER),
                        row.get(OUTAGE.TITLE),
                        row.get(OUTAGE.AFFECTED),
                        instant(row.get(OUTAGE.RESTORATION_DUE_AT)),
                        instant(row.get(OUTAGE.RESTORED_AT)));
    }

    private static TicketFacts.@Nullable Device device(Record row) {
        return row.get(DEVICE.CODE) == null
                ? null
                : new TicketFacts.Device(
                        row.get(DEVICE.CODE),
                        row.get(PRODUCT.MAKER),
                        row.get(PRODUCT.MODEL_NUMBER),
                        row.get(DEVICE.SERIAL_NUMBER),
                        row.get(DEVICE.HOST_NAME),
                        row.get(DEVICE.SITE));
    }

    private static @Nullable ContractSummary contract(Record row) {
        return row.get(CONTRACT.ID) == null
                ? null
                : new ContractSummary(
                        row.get(CONTRACT.ID),
                        row.get(INQUIRY.CUSTOMER_ID),
                        row.get(CONTRACT.ENGAGEMENT_ID),
                        row.get(CONTRACT.NUMBER),
                        row.get(CONTRACT.TITLE),
                        ServiceType.valueOf(row.get(CONTRACT.SERVICE)),
                        ServicePlan.valueOf(row.get(CONTRACT.PLAN)),
                        ServiceHours.of(row.get(CONTRACT.HOURS)),
                        row.get(CONTRACT.ENDS_ON));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
