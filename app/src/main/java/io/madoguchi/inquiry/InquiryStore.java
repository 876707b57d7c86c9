package io.madoguchi.inquiry;

import static io.madoguchi.database.schema.Sequences.INQUIRY_NUMBER;
import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY_ENTRY;

import io.madoguchi.database.schema.tables.records.InquiryRecord;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads and saves inquiries and their entries. */
@Component
public class InquiryStore {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    /** What {@link #inquiry} needs; the long texts stay where they are. */
    public static final List<Field<?>> FIELDS = List.of(
            INQUIRY.ID,
            INQUIRY.NUMBER,
            INQUIRY.CUSTOMER_ID,
            INQUIRY.ENGAGEMENT_ID,
            INQUIRY.KIND,
            INQUIRY.SEVERITY,
            INQUIRY.CATEGORY,
            INQUIRY.STAGE,
            INQUIRY.TURN,
            INQUIRY.TURN_SINCE,
            INQUIRY.ASSIGNEE_ID,
            INQUIRY.ASSIGNEE_NAME,
            INQUIRY.RESTORATION_DUE_AT,
            INQUIRY.RESTORED_AT,
            INQUIRY.CLOSED_AT,
            INQUIRY.CLOSES_AT,
            INQUIRY.MERGED_INTO_ID,
            INQUIRY.OUTAGE_ID,
            INQUIRY.ENTITLEMENT,
            INQUIRY.DOUBT,
            INQUIRY.CONTRACT_ID,
            INQUIRY.VERSION);

    private final DSLContext dsl;

    InquiryStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** {@code I-20261123-0042}: the day in Tokyo and a number that is never used twice, at least four digits long. */
    String nextNumber(Instant now) {
        Long next = dsl.nextval(INQUIRY_NUMBER);
        return String.format(Locale.ROOT, "I-%s-%04d", DAY.format(now.atZone(Words.ZONE)), next);
    }

    void insert(
            Origin origin,
            UUID id,
            String number,
            NewInquiry report,
            @Nullable UUID engagement,
            Claim claim,
            String searchKey) {
        OffsetDateTime receivedAt = time(origin.receivedAt());
        dsl.insertInto(INQUIRY)
                .set(INQUIRY.ID, id)
                .set(INQUIRY.NUMBER, number)
                .set(INQUIRY.CUSTOMER_ID, origin.customerId())
                .set(INQUIRY.ENGAGEMENT_ID, engagement)
                .set(INQUIRY.MONEY, report.category().isMoney())
                .set(INQUIRY.KIND, report.kind().name())
                .set(INQUIRY.SEVERITY, report.severity().name())
                .set(INQUIRY.CATEGORY, report.category().name())
                .set(INQUIRY.CHANNEL, origin.channel().name())
                .set(INQUIRY.DEVICE_ID, report.deviceId())
                .set(INQUIRY.CONTRACT_ID, report.contractId())
                .set(INQUIRY.ENTITLEMENT, claim.entitlement().name())
                .set(INQUIRY.DOUBT, claim.doubt() == null ? null : claim.doubt().name())
                .set(INQUIRY.SUBJECT, report.subject())
                .set(INQUIRY.DESCRIPTION, report.description())
                .set(INQUIRY.EFFECT, report.effect())
                .set(INQUIRY.BEGAN_AT, time(report.beganAt()))
                .set(INQUIRY.CONTACT, report.contact())
                .set(INQUIRY.REPORTER_ID, origin.reporterId())
                .set(INQUIRY.REPORTER_NAME, origin.reporterName())
                .set(INQUIRY.STAGE, Stage.RECEIVED.name())
                .set(INQUIRY.TURN, Turn.DESK.name())
                .set(INQUIRY.TURN_SINCE, receivedAt)
                .set(INQUIRY.CREATED_AT, receivedAt)
                .set(INQUIRY.UPDATED_AT, receivedAt)
                .set(INQUIRY.SEARCH_KEY, searchKey)
                .set(INQUIRY.SERVICE, report.more().service())
                .set(INQUIRY.BEHALF_OF_ID, report.more().behalfOfId())
                .execute();
    }

    void insertDevices(UUID customer, UUID inquiry, List<UUID> devices) {
        if (devices.isEmpty()) {
            return;
        }
        var insert = dsl.insertInto(
                INQUIRY_DEVICE,
                INQUIRY_DEVICE.INQUIRY_ID,
                INQUIRY_DEVICE.CUSTOMER_ID,
                INQUIRY_DEVICE.DEVICE_ID,
                INQUIRY_DEVICE.POSITION);
        for (int i = 0; i < devices.size(); i++) {
            insert = insert.values(inquiry, customer, devices.get(i), i);
        }
        insert.execute();
    }

    Reported reported(String number, boolean repeated) {
        Record row = dsl.select(INQUIRY.ID, INQUIRY_ENTRY.ID)
                .from(INQUIRY)
                .join(INQUIRY_ENTRY)
                .on(INQUIRY_ENTRY.INQUIRY_ID.eq(INQUIRY.ID), INQUIRY_ENTRY.KIND.eq(EntryKind.REPORTED.name()))
                .where(INQUIRY.NUMBER.eq(number))
                .fetchSingle();
        return new Reported(row.get(INQUIRY.ID), number, row.get(INQUIRY_ENTRY.ID), repeated);
    }

    /** Empty if there is none, or none for the viewer. */
    Optional<Inquiry> find(String number) {
        return dsl.selectFrom(INQUIRY).where(INQUIRY.NUMBER.eq(number)).fetchOptional(InquiryStore::inquiry);
    }

    /** As {@link #find}; nobody else changes it until the end of the transaction. */
    Optional<Inquiry> hold(String number) {
        return dsl.selectFrom(INQUIRY)
                .where(INQUIRY.NUMBER.eq(number))
                .forNoKeyUpdate()
                .fetchOptional(InquiryStore::inquiry);
    }

    /** All that are linked to a wide-area incident, locked against other steps until the end of the transaction. */
    List<Inquiry> lockLinked(UUID outage) {
        return dsl.selectFrom(INQUIRY)
                .where(INQUIRY.OUTAGE_ID.eq(outage))
                .orderBy(INQUIRY.ID)
                .forNoKeyUpdate()
                .fetch(InquiryStore::inquiry);
    }

    /** An engineer who is still there. */
    Optional<Engineer> engineer(UUID account) {
        return dsl.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(account), EngineerQuery.IS_ENGINEER)
                .fetchOptional(row -> new Engineer(row.getId(), row.getFamilyName() + " " + row.getGivenName()));
    }

    /** Solved, and silent until now; a few at a time. */
    List<String> silentUntil(Instant now, int most) {
        return dsl.select(INQUIRY.NUMBER)
                .from(INQUIRY)
                .where(INQUIRY.CLOSES_AT.le(now.atOffset(ZoneOffset.UTC)))
                .orderBy(INQUIRY.CLOSES_AT)
                .limit(most)
                .fetch(INQUIRY.NUMBER);
    }

    /** False if somebody was quicker: then nothing is written. Customers may write some of the columns only. */
    boolean update(Author by, Inquiry after, Instant now) {
        State state = after.state();
        Classification classification = after.classification();
        var update = dsl.update(INQUIRY)
                .set(INQUIRY.STAGE, state.stage().name())
                .set(INQUIRY.TURN, state.turn().name())
                .set(INQUIRY.TURN_SINCE, time(state.turnSince()))
                .set(INQUIRY.CLOSED_AT, time(state.closedAt()))
                .set(INQUIRY.UPDATED_AT, time(now))
                .set(INQUIRY.VERSION, after.version());
        if (by.isStaff()) {
            Engineer assignee = state.assignee();
            update = update.set(INQUIRY.ASSIGNEE_ID, assignee == null ? null : assignee.id())
                    .set(INQUIRY.ASSIGNEE_NAME, assignee == null ? null : assignee.name())
                    .set(INQUIRY.RESTORATION_DUE_AT, time(state.restorationDueAt()))
                    .set(INQUIRY.RESTORED_AT, time(state.restoredAt()))
                    .set(INQUIRY.CLOSES_AT, time(state.closesAt()))
                    .set(INQUIRY.KIND, classification.kind().name())
                    .set(INQUIRY.SEVERITY, classification.severity().name())
                    .set(INQUIRY.CATEGORY, classification.category().name())
                    .set(INQUIRY.MONEY, after.money())
                    .set(INQUIRY.CONTRACT_ID, after.claim().contractId())
                    .set(INQUIRY.ENTITLEMENT, after.claim().entitlement().name())
                    .set(INQUIRY.OUTAGE_ID, after.ties().outageId());
        }
        return update.where(INQUIRY.ID.eq(after.id()), INQUIRY.VERSION.eq(after.version() - 1))
                        .execute()
                == 1;
    }

    /** The author's name and kind are written down as they were: people leave, the history stays. */
    void insertEntry(Author author, UUID entry, Step step, Instant now) {
        Inquiry inquiry = step.after();
        dsl.insertInto(INQUIRY_ENTRY)
                .set(INQUIRY_ENTRY.ID, entry)
                .set(INQUIRY_ENTRY.INQUIRY_ID, inquiry.id())
                .set(INQUIRY_ENTRY.CUSTOMER_ID, inquiry.customerId())
                .set(INQUIRY_ENTRY.INTERNAL, step.kind() == EntryKind.NOTE)
                .set(INQUIRY_ENTRY.MONEY, inquiry.money())
                .set(INQUIRY_ENTRY.KIND, step.kind().name())
                .set(INQUIRY_ENTRY.AT, time(now))
                .set(INQUIRY_ENTRY.AUTHOR_ID, author.id())
                .set(INQUIRY_ENTRY.AUTHOR_NAME, author.name())
                .set(INQUIRY_ENTRY.AUTHOR_KIND, author.kind())
                .set(INQUIRY_ENTRY.TEXT, step.text())
                .set(INQUIRY_ENTRY.DETAIL, JSONB.jsonb(step.detail().json()))
                .execute();
    }

    /** For the queries of the modules that show inquiries. */
    public static Inquiry inquiry(InquiryRecord row) {
        UUID assignee = row.getAssigneeId();
        return new Inquiry(
                row.getId(),
                row.getNumber(),
                row.getCustomerId(),
                row.getEngagementId(),
                new Classification(
                        InquiryKind.valueOf(row.getKind()),
                        Severity.valueOf(row.getSeverity()),
                        Category.valueOf(row.getCategory())),
                new State(
                        Stage.valueOf(row.getStage()),
                        Turn.valueOf(row.getTurn()),
                        row.getTurnSince().toInstant(),
                        assignee == null ? null : new Engineer(assignee, row.getAssigneeName()),
                        instant(row.getRestorationDueAt()),
                        instant(row.getRestoredAt()),
                        instant(row.getClosedAt()),
                        instant(row.getClosesAt())),
                new Ties(row.getMergedIntoId(), row.getOutageId(), claim(row)),
                row.getVersion());
    }

    private static Claim claim(InquiryRecord row) {
        String doubt = row.getDoubt();
        return new Claim(
                Entitlement.valueOf(row.getEntitlement()),
                doubt == null ? null : Doubt.valueOf(doubt),
                row.getContractId());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
