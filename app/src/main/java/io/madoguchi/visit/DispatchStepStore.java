package io.madoguchi.visit;

import static io.madoguchi.database.schema.Tables.DISPATCH_STEP;
import static io.madoguchi.database.schema.Tables.PART;
import static io.madoguchi.database.schema.Tables.VISIT;

import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.inquiry.Turn;
import io.madoguchi.kernel.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to visits and parts, with who and when. */
@Component
class DispatchStepStore {

    private final DSLContext dsl;
    private final Ids ids;

    DispatchStepStore(DSLContext dsl, Ids ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    /**
     * @param kind whether it is about a visit or a part
     * @param subject the visit or part
     */
    void insert(
            Viewer author,
            EntryKind kind,
            UUID subject,
            UUID inquiry,
            UUID customer,
            String state,
            String text,
            Instant now) {
        dsl.insertInto(DISPATCH_STEP)
                .set(DISPATCH_STEP.ID, ids.next())
                .set(DISPATCH_STEP.INQUIRY_ID, inquiry)
                .set(DISPATCH_STEP.CUSTOMER_ID, customer)
                .set(DISPATCH_STEP.MONEY, false)
                .set(kind == EntryKind.VISIT ? DISPATCH_STEP.VISIT_ID : DISPATCH_STEP.PART_ID, subject)
                .set(DISPATCH_STEP.INTERNAL, state.equals(DispatchStep.REMARK))
                .set(DISPATCH_STEP.STATE, state)
                .set(DISPATCH_STEP.AT, now.atOffset(ZoneOffset.UTC))
                .set(DISPATCH_STEP.AUTHOR_ID, author.accountId())
                .set(DISPATCH_STEP.AUTHOR_NAME, author.fullName())
                .set(DISPATCH_STEP.TEXT, text)
                .execute();
    }

    /** Of a visit or a part, newest first; a customer's transaction sees no internal ones. */
    List<DispatchStep> of(EntryKind kind, UUID subject) {
        return dsl.selectFrom(DISPATCH_STEP)
                .where((kind == EntryKind.VISIT ? DISPATCH_STEP.VISIT_ID : DISPATCH_STEP.PART_ID).eq(subject))
                .orderBy(DISPATCH_STEP.AT.desc(), DISPATCH_STEP.ID.desc())
                .fetch(row -> new DispatchStep(
                        row.getState(),
                        row.getInternal(),
                        row.getAt().toInstant(),
                        row.getAuthorName(),
                        row.getText()));
    }

    /**
     * Who acts next on an inquiry, as far as its visits and parts say: first what is still to be planned, then who is on the
     * way, then what has not arrived, then the next visit. Null if nothing is open.
     */
    @Nullable
    Turn turn(UUID inquiry) {
        Set<VisitState> visits = EnumSet.noneOf(VisitState.class);
        dsl.selectDistinct(VISIT.STATE)
                .from(VISIT)
                .where(VISIT.INQUIRY_ID.eq(inquiry))
                .forEach(row -> visits.add(VisitState.valueOf(row.value1())));
        Set<PartState> parts = EnumSet.noneOf(PartState.class);
        dsl.selectDistinct(PART.STATE)
                .from(PART)
                .where(PART.INQUIRY_ID.eq(inquiry))
                .forEach(row -> parts.add(PartState.valueOf(row.value1())));
        if (visits.contains(VisitState.REQUESTED) || parts.contains(PartState.REQUESTED)) {
            return Turn.COORDINATOR;
        }
        if (visits.contains(VisitState.STARTED)) {
            return Turn.ENGINEER;
        }
        if (parts.contains(PartState.PLANNED) || parts.contains(PartState.SHIPPED)) {
            return Turn.PARTS;
        }
        return visits.contains(VisitState.PLANNED) ? Turn.ENGINEER : null;
    }
}
