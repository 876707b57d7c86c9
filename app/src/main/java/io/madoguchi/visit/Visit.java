package io.madoguchi.visit;

import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Engineer;
import io.madoguchi.inquiry.Errand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit on site (訪問). Who may do what, and when, is the table in {@link VisitVerb}.
 *
 * @param dueAt by when it is wanted; once planned, the end of its window. What is past it is late
 * @param purpose what for; the customer reads it
 * @param startsAt null as long as it is not planned
 * @param engineers who goes; empty as long as it is not planned
 * @param report null before it is done
 * @param version goes up with each step but a remark
 */
public record Visit(
        UUID id,
        UUID inquiryId,
        VisitState state,
        Instant dueAt,
        String purpose,
        String site,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        List<Engineer> engineers,
        @Nullable VisitReport report,
        int version) {

    public Visit {
        engineers = List.copyOf(engineers);
    }

    static Visit requested(UUID id, UUID inquiry, String purpose, String site, Instant wantedBy) {
        return new Visit(id, inquiry, VisitState.REQUESTED, wantedBy, purpose, site, null, null, List.of(), null, 1);
    }

    static Visit planned(UUID id, UUID inquiry, VisitPlan plan) {
        return new Visit(
                id,
                inquiry,
                VisitState.PLANNED,
                plan.endsAt(),
                plan.purpose(),
                plan.site(),
                plan.startsAt(),
                plan.endsAt(),
                plan.engineers(),
                null,
                1);
    }

    /** Planned for the first time, or anew. */
    Visit plan(Viewer by, VisitPlan plan, String reason) {
        VisitVerb.PLAN.guard(by, state);
        if (isPlanned()) {
            Reason.require(reason);
        }
        return planned(id, inquiryId, plan).version(version + 1);
    }

    Visit depart(Viewer by) {
        VisitVerb.DEPART.guard(by, state);
        return state(VisitState.STARTED, null);
    }

    Visit report(Viewer by, VisitReport told) {
        VisitVerb.REPORT.guard(by, state);
        return state(VisitState.DONE, told);
    }

    Visit cancel(Viewer by, String reason) {
        VisitVerb.CANCEL.guard(by, state);
        Reason.require(reason);
        return state(VisitState.CANCELLED, null);
    }

    public boolean isLate(Instant now) {
        return state.isOpen() && dueAt.isBefore(now);
    }

    public boolean isPlanned() {
        return startsAt != null;
    }

    /** Who goes, in one line, as {@link People} reads it; empty if nobody does yet. */
    public String names() {
        return People.stored(engineers.stream().map(Engineer::name).toList());
    }

    /** As the history tells of it. */
    Errand errand(@Nullable Instant formerStart) {
        Instant end = endsAt == null ? dueAt : endsAt;
        return new Errand(id, state.name(), site, startsAt, end, formerStart, names());
    }

    private Visit state(VisitState next, @Nullable VisitReport told) {
        return new Visit(id, inquiryId, next, dueAt, purpose, site, startsAt, endsAt, engineers, told, version + 1);
    }

    private Visit version(int next) {
        return new Visit(id, inquiryId, state, dueAt, purpose, site, startsAt, endsAt, engineers, report, next);
    }
}
