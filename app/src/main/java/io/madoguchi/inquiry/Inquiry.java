package io.madoguchi.inquiry;

import static io.madoguchi.inquiry.StepText.checked;
import static io.madoguchi.inquiry.StepText.optional;
import static io.madoguchi.inquiry.StepText.required;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as its verbs see it. Each verb returns the step it makes, or refuses: {@code inquiry.refused.verb} where it
 * makes no sense now, {@code inquiry.invalid.FIELD.…} where something typed is missing or wrong, {@link NotFound} for whom
 * the verb does not exist. Who may do what, and when, is the table in {@link Verb}.
 *
 * @param ties what it is tied to
 * @param version goes up with each step but a note
 */
public record Inquiry(
        UUID id,
        String number,
        UUID customerId,
        @Nullable UUID engagementId,
        Classification classification,
        State state,
        Ties ties,
        int version) {

    public static final int LONGEST_TEXT = 20_000;
    static final Duration FARTHEST = Duration.ofDays(365);
    public static final Duration REOPENABLE = Duration.ofDays(14);

    public InquiryKind kind() {
        return classification.kind();
    }

    /** It is about contracts and billing. */
    public boolean money() {
        return classification.category().isMoney();
    }

    Claim claim() {
        return ties.claim();
    }

    /** It was a duplicate, and another one goes on in its place. */
    boolean isMerged() {
        return ties.mergedIntoId() != null;
    }

    public boolean allows(Verb verb, Viewer viewer, Instant now) {
        return verb.isOpenTo(viewer, this) && makesSense(verb, viewer, now);
    }

    /** For whom the verb does not exist, nothing that he sends with it matters. */
    public void require(Verb verb, Viewer viewer) {
        if (!verb.isOpenTo(viewer, this)) {
            throw new NotFound();
        }
    }

    public Step takeIn(Viewer by, String text, Instant now) {
        guard(Verb.TAKE_IN, by, now);
        State taken = state.stage(Stage.INVESTIGATING).turnOfVendor(now);
        return step(EntryKind.TAKEN_IN, optional(text), EntryDetail.NONE, taken);
    }

    /** Whoever of the desk takes it in keeps it: it is his, and it stays the desk's turn. */
    Step takeInAndKeep(Viewer by, Instant now) {
        guard(Verb.TAKE_IN, by, now);
        Engineer himself = new Engineer(by.accountId(), by.fullName());
        State kept = state.stage(Stage.INVESTIGATING).assignee(himself).turn(Turn.DESK, now);
        return step(EntryKind.TAKEN_IN, "", EntryDetail.NONE, kept);
    }

    /** The desk may hand an inquiry on. A question to the customer stays his to answer. */
    public Step assign(Viewer by, Engineer engineer, String text, Instant now) {
        guard(Verb.ASSIGN, by, now);
        if (isOf(engineer.id())) {
            throw new Refused("inquiry.invalid.engineer.same", engineer.name());
        }
        return assigned(engineer, text, now);
    }

    public Step takeOver(Viewer by, String text, Instant now) {
        guard(Verb.TAKE_OVER, by, now);
        return assigned(new Engineer(by.accountId(), by.fullName()), text, now);
    }

    /**
     * Whoever has it hands it on to who shall act next. The customer sees whose turn it is, the note is for staff only.
     *
     * @param engineer to whom, where it is an engineer's turn
     */
    public Step forward(Viewer by, Turn to, @Nullable Engineer engineer, String note, Instant now) {
        guard(Verb.FORWARD, by, now);
        boolean person = to == Turn.ENGINEER;
        if (person != (engineer != null) || to == Turn.CUSTOMER || to == Turn.NOBODY) {
            throw new Refused("inquiry.invalid.to.missing");
        }
        State forwarded = state.forwarded(to, engineer, now);
        if (forwarded.equals(state)) {
            throw new Refused("inquiry.invalid.to.same");
        }
        Step step = step(EntryKind.FORWARDED, "", EntryDetail.NONE, forwarded);
        return new Step(step.after(), step.kind(), "", step.detail(), required(Verb.FORWARD, note));
    }

    /** @param asks the customer acts next; only staff ask. On what is solved each word to him awaits his confirmation anew */
    public Step message(Viewer by, String text, boolean asks, Instant now) {
        guard(Verb.MESSAGE, by, now);
        boolean question = asks && by.isStaff();
        State after = state;
        if (question || (by.isStaff() && state.stage().isSolved())) {
            after = state.turn(Turn.CUSTOMER, now);
        } else if (!by.isStaff() && state.turn() == Turn.CUSTOMER) {
            after = state.turnOfVendor(now);
        }
        return step(EntryKind.MESSAGE, required(Verb.MESSAGE, text), EntryDetail.asking(question), after);
    }

    /** Changes nothing, not even the version: no customer can notice that it was written. */
    public Step note(Viewer by, String text, Instant now) {
        guard(Verb.NOTE, by, now);
        return Step.of(this, EntryKind.NOTE, required(Verb.NOTE, text), EntryDetail.NONE);
    }

    /** @param reason required as soon as an earlier statement is changed: somebody has planned with it */
    public Step stateRestoration(Viewer by, Instant until, String reason, Instant now) {
        guard(Verb.STATE_RESTORATION, by, now);
        Instant former = state.restorationDueAt();
        if (!until.isAfter(now)) {
            throw new Refused("inquiry.invalid.until.past");
        }
        if (until.isAfter(now.plus(FARTHEST))) {
            throw new Refused("inquiry.invalid.until.far", FARTHEST.toDays());
        }
        if (until.equals(former)) {
            throw new Refused("inquiry.invalid.until.same");
        }
        String text = former == null ? optional(reason) : required(Verb.STATE_RESTORATION, reason);
        return step(EntryKind.RESTORATION_STATED, text, EntryDetail.NONE, state.restorationDueAt(until));
    }

    /** What nobody has becomes his who starts to work on it. */
    public Step startWork(Viewer by, String text, Instant now) {
        guard(Verb.START_WORK, by, now);
        State his = state.assignee() != null ? state : state.assignee(new Engineer(by.accountId(), by.fullName()));
        State working = his.stage(Stage.WORKING).turn(Turn.ENGINEER, now);
        return step(EntryKind.WORK_STARTED, optional(text), EntryDetail.NONE, working);
    }

    public Step workAround(Viewer by, String text, Instant now) {
        guard(Verb.WORKAROUND, by, now);
        return step(EntryKind.WORKAROUND, required(Verb.WORKAROUND, text), EntryDetail.NONE, state);
    }

    public Step recordCause(Viewer by, String text, Instant now) {
        guard(Verb.RECORD_CAUSE, by, now);
        return step(EntryKind.CAUSE_FOUND, required(Verb.RECORD_CAUSE, text), EntryDetail.NONE, state);
    }

    /** @param fix what keeps it from happening again; empty if that is not known yet */
    public Step restore(Viewer by, String cause, String fix, Instant now) {
        guard(Verb.RESTORE, by, now);
        EntryDetail detail = EntryDetail.fixedBy(checked("fix", fix));
        return step(EntryKind.RESTORED, required(Verb.RESTORE, cause), detail, state.restored(now));
    }

    /** The permanent fix is often found weeks after the restoration, when the inquiry is long closed. */
    public Step recordFix(Viewer by, String text, Instant now) {
        guard(Verb.RECORD_FIX, by, now);
        return step(EntryKind.FIXED, required(Verb.RECORD_FIX, text), EntryDetail.NONE, state);
    }

    public Step answer(Viewer by, String text, Instant now) {
        guard(Verb.ANSWER, by, now);
        State answered = state.stage(Stage.ANSWERED).turn(Turn.CUSTOMER, now);
        return step(EntryKind.ANSWERED, required(Verb.ANSWER, text), EntryDetail.NONE, answered);
    }

    /** Forward or back where no other verb leads; to the solution and the closure only their own verbs do. */
    public Step changeStage(Viewer by, Stage to, String reason, Instant now) {
        guard(Verb.CHANGE_STAGE, by, now);
        if (to.isSolved() || !to.isOpen()) {
            throw new Refused("inquiry.invalid.stage.missing");
        }
        if (to == state.stage()) {
            throw new Refused("inquiry.invalid.stage.same");
        }
        return step(
                EntryKind.STAGE_CHANGED, required(Verb.CHANGE_STAGE, reason), EntryDetail.NONE, state.moved(to, now));
    }

    public Step reclassify(Viewer by, Classification to, String reason, Instant now) {
        guard(Verb.RECLASSIFY, by, now);
        if (to.equals(classification)) {
            throw new Refused("inquiry.invalid.severity.same");
        }
        Inquiry after = new Inquiry(id, number, customerId, engagementId, to, state, ties, version + 1);
        return Step.of(
                after,
                EntryKind.RECLASSIFIED,
                required(Verb.RECLASSIFY, reason),
                EntryDetail.NONE.between(this, after));
    }

    /** @param text required where the inquiry is withdrawn before it is solved: those who work on it will ask why */
    public Step close(Viewer by, String text, Instant now) {
        guard(Verb.CLOSE, by, now);
        String words = state.stage().isSolved() ? optional(text) : required(Verb.CLOSE, text);
        return step(EntryKind.CLOSED, words, EntryDetail.NONE, state.closed(now));
    }

    /** The customer has stayed silent for as long as he was told. */
    public Step conclude(Viewer by, String text, Instant now) {
        guard(Verb.CONCLUDE, by, now);
        return step(EntryKind.CLOSED, optional(text), EntryDetail.NONE, state.closed(now));
    }

    /** As {@link #conclude}, without a person. */
    Step closeByItself(Instant now) {
        if (!isSilentUntil(now)) {
            throw new Refused("inquiry.refused.conclude");
        }
        return step(EntryKind.CLOSED, "", EntryDetail.NONE, state.closed(now));
    }

    public Step reopen(Viewer by, String reason, Instant now) {
        guard(Verb.REOPEN, by, now);
        Step step = step(EntryKind.REOPENED, required(Verb.REOPEN, reason), EntryDetail.NONE, state.reopened(now));
        return step.about(step.after().claiming(claim().reopened(), engagementId));
    }

    /**
     * What another module did for it. Whose turn it was stays so where the customer was asked, sales act or it is solved.
     *
     * @param next null: the engineer who has it, else the desk
     */
    public Step tell(EntryKind kind, String text, Errand errand, @Nullable Turn next, Instant now) {
        boolean fixed = state.turn() == Turn.CUSTOMER || state.turn() == Turn.SALES || state.turn() == Turn.NOBODY;
        State after = fixed ? state : next == null ? state.turnOfVendor(now) : state.turn(next, now);
        return step(kind, StepText.optional(text), EntryDetail.of(errand), after);
    }

    boolean isSilentUntil(Instant now) {
        Instant closesAt = state.closesAt();
        return closesAt != null && !now.isBefore(closesAt);
    }

    Inquiry with(State next) {
        return new Inquiry(id, number, customerId, engagementId, classification, next, ties, version);
    }

    Inquiry mergedInto(UUID other) {
        return new Inquiry(
                id, number, customerId, engagementId, classification, state, ties.mergedInto(other), version);
    }

    /** @param engagement where it stands then */
    Inquiry claiming(Claim claim, @Nullable UUID engagement) {
        return new Inquiry(id, number, customerId, engagement, classification, state, ties.claiming(claim), version);
    }

    Inquiry linkedTo(@Nullable UUID outage) {
        return new Inquiry(id, number, customerId, engagementId, classification, state, ties.outage(outage), version);
    }

    void guard(Verb verb, Viewer by, Instant now) {
        require(verb, by);
        if (!makesSense(verb, by, now)) {
            throw new Refused("inquiry.refused." + verb.word());
        }
    }

    Step step(EntryKind entry, String text, EntryDetail detail, State next) {
        Inquiry after = new Inquiry(id, number, customerId, engagementId, classification, next, ties, version + 1);
        return Step.of(after, entry, text, detail.between(this, after));
    }

    private Step assigned(Engineer engineer, String text, Instant now) {
        State assigned = state.assignee(engineer);
        State after = state.turn() == Turn.CUSTOMER ? assigned : assigned.turn(Turn.ENGINEER, now);
        return step(EntryKind.ASSIGNED, optional(text), EntryDetail.NONE, after);
    }

    private boolean makesSense(Verb verb, Viewer by, Instant now) {
        return verb.makesSenseFor(this)
                && switch (verb) {
                    case NOTE -> true;
                    case REOPEN -> !isMerged() && !isTooLate(now);
                    case TAKE_OVER -> !isOf(by.accountId());
                    case CONCLUDE -> isSilentUntil(now);
                    case NAME_CONTRACT, PAID_JOB, DECLINE -> !isMerged() && claim().isInDoubt();
                    default -> !isMerged();
                };
    }

    private boolean isTooLate(Instant now) {
        Instant closedAt = state.closedAt();
        return closedAt != null && now.isAfter(closedAt.plus(REOPENABLE));
    }

    private boolean isOf(UUID account) {
        return state.assignee() != null && Objects.equals(state.assignee().id(), account);
    }
}
