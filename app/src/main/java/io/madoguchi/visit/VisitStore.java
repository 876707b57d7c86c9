package io.madoguchi.visit;

import static io.madoguchi.database.schema.Tables.VISIT;
import static io.madoguchi.database.schema.Tables.VISIT_ENGINEER;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.madoguchi.database.schema.tables.records.VisitRecord;
import io.madoguchi.inquiry.Engineer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads and saves visits. */
@Component
class VisitStore {

    private static final Field<List<Engineer>> ENGINEERS = multiset(
                    select(VISIT_ENGINEER.ACCOUNT_ID, VISIT_ENGINEER.NAME)
                            .from(VISIT_ENGINEER)
                            .where(VISIT_ENGINEER.VISIT_ID.eq(VISIT.ID))
                            .orderBy(VISIT_ENGINEER.POSITION))
            .convertFrom(rows -> rows.map(Records.mapping(Engineer::new)));

    /** In the order in which they were asked for. */
    static Field<List<Visit>> visitsOf(Field<UUID> inquiry) {
        return multiset(select(VISIT.fields())
                        .select(ENGINEERS)
                        .from(VISIT)
                        .where(VISIT.INQUIRY_ID.eq(inquiry))
                        .orderBy(VISIT.ID))
                .convertFrom(rows -> rows.map(row -> visit(row.into(VISIT), row.get(ENGINEERS))));
    }

    private final DSLContext dsl;

    VisitStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Visit> find(UUID inquiry, UUID id) {
        return dsl.select(VISIT.fields())
                .select(ENGINEERS)
                .from(VISIT)
                .where(VISIT.ID.eq(id), VISIT.INQUIRY_ID.eq(inquiry))
                .fetchOptional(row -> visit(row.into(VISIT), row.get(ENGINEERS)));
    }

    void insert(Visit visit, UUID customer, Instant now) {
        dsl.insertInto(VISIT)
                .set(VISIT.ID, visit.id())
                .set(VISIT.INQUIRY_ID, visit.inquiryId())
                .set(VISIT.CUSTOMER_ID, customer)
                .set(VISIT.MONEY, false)
                .set(VISIT.STATE, visit.state().name())
                .set(VISIT.DUE_AT, time(visit.dueAt()))
                .set(VISIT.PURPOSE, visit.purpose())
                .set(VISIT.SITE, visit.site())
                .set(VISIT.STARTS_AT, time(visit.startsAt()))
                .set(VISIT.ENDS_AT, time(visit.endsAt()))
                .set(VISIT.CREATED_AT, time(now))
                .execute();
        send(visit, customer);
    }

    /** False if somebody was quicker: then nothing is written. */
    boolean update(Visit after) {
        VisitReport report = after.report();
        return dsl.update(VISIT)
                        .set(VISIT.STATE, after.state().name())
                        .set(VISIT.DUE_AT, time(after.dueAt()))
                        .set(VISIT.PURPOSE, after.purpose())
                        .set(VISIT.SITE, after.site())
                        .set(VISIT.STARTS_AT, time(after.startsAt()))
                        .set(VISIT.ENDS_AT, time(after.endsAt()))
                        .set(VISIT.ARRIVED_AT, report == null ? null : time(report.arrivedAt()))
                        .set(VISIT.LEFT_AT, report == null ? null : time(report.leftAt()))
                        .set(
                                VISIT.RESULT,
                                report == null ? null : report.result().name())
                        .set(VISIT.WORK_DONE, report == null ? "" : report.workDone())
                        .set(VISIT.NEXT_STEPS, report == null ? "" : report.nextSteps())
                        .set(VISIT.SIGNER, report == null ? "" : report.signer())
                        .set(VISIT.SIGNATURE_ID, report == null ? null : report.signature())
                        .set(VISIT.VERSION, after.version())
                        .where(VISIT.ID.eq(after.id()), VISIT.VERSION.eq(after.version() - 1))
                        .execute()
                == 1;
    }

    /** Others than before go. */
    void sendOthers(Visit visit, UUID customer) {
        dsl.deleteFrom(VISIT_ENGINEER)
                .where(VISIT_ENGINEER.VISIT_ID.eq(visit.id()))
                .execute();
        send(visit, customer);
    }

    private void send(Visit visit, UUID customer) {
        var insert = dsl.insertInto(
                VISIT_ENGINEER,
                VISIT_ENGINEER.VISIT_ID,
                VISIT_ENGINEER.ACCOUNT_ID,
                VISIT_ENGINEER.INQUIRY_ID,
                VISIT_ENGINEER.CUSTOMER_ID,
                VISIT_ENGINEER.MONEY,
                VISIT_ENGINEER.NAME,
                VISIT_ENGINEER.POSITION);
        for (int i = 0; i < visit.engineers().size(); i++) {
            Engineer each = visit.engineers().get(i);
            insert = insert.values(visit.id(), each.id(), visit.inquiryId(), customer, false, each.name(), i);
        }
        if (!visit.engineers().isEmpty()) {
            insert.execute();
        }
    }

    private static Visit visit(VisitRecord row, List<Engineer> engineers) {
        String result = row.getResult();
        return new Visit(
                row.getId(),
                row.getInquiryId(),
                VisitState.valueOf(row.getState()),
                row.getDueAt().toInstant(),
                row.getPurpose(),
                row.getSite(),
                instant(row.getStartsAt()),
                instant(row.getEndsAt()),
                engineers,
                result == null
                        ? null
                        : new VisitReport(
                                row.getArrivedAt().toInstant(),
                                row.getLeftAt().toInstant(),
                                VisitResult.valueOf(result),
                                row.getWorkDone(),
                                row.getNextSteps(),
                                row.getSigner(),
                                row.getSignatureId()),
                row.getVersion());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
