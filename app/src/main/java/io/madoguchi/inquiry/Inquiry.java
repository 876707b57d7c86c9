package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.TypedText;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as its verbs see it. Each verb returns the step it makes, or refuses: {@code inquiry.refused.verb} where it
 * makes no sense now, {@code inquiry.invalid.FIELD.…} where something typed is missing or wrong, {@link NotFound} for whom
 * the verb does not exist. Who may do what, and when, is the table in {@link Verb}.
 *
 * @param money it is about contracts and billing
 * @param version goes up with each step but a note
 */
public record Inquiry(
        UUID id, String number, UUID customerId, boolean money, InquiryKind kind, State state, int version) {

    public static final int LONGEST_TEXT = 20_000;
    static final Duration FARTHEST = Duration.ofDays(365);
    public static final Duration REOPENABLE = Duration.ofDays(14);

    public boolean allows(Verb verb, Viewer viewer, Instant now) {
        return verb.isOpenTo(viewer, this) && makesSense(verb, now);
    }

    public Step takeIn(Viewer by, String text, Instant now) {
        guard(Verb.TAKE_IN, by, now);
        State taken = state.stage(Stage.INVESTIGATING).turnOfVendor(now);
        return step(EntryKind.TAKEN_IN, optional(text), EntryDetail.NONE, taken);
    }

    /** The desk may hand an inquiry on. A question to the customer stays his to answer. */
    public Step assign(Viewer by, Engineer engineer, String text, Instant now) {
        guard(Verb.ASSIGN, by, now);
        if (state.assignee() != null && state.assignee().id().equals(engineer.id())) {
            throw new Refused("inquiry.invalid.engineer.same", engineer.name());
        }
        State assigned = state.assignee(engineer);
        State after = state.turn() == Turn.CUSTOMER ? assigned : assigned.turn(Turn.ENGINEER, now);
        return step(EntryKind.ASSIGNED, optional(text), EntryDetail.NONE, after);
    }

    /** @param asks the customer acts next; only staff ask */
    public Step message(Viewer by, String text, boolean asks, Instant now) {
        guard(Verb.MESSAGE, by, now);
        boolean question = asks && by.isStaff();
        State after = state;
        if (question) {
            after = state.turn(Turn.CUSTOMER, now);
        } else if (!by.isStaff() && state.turn() == Turn.CUSTOMER) {
            after = state.turnOfVendor(now);
        }
        return step(EntryKind.MESSAGE, required(Verb.MESSAGE, text), EntryDetail.asking(question), after);
    }

    /** Changes nothing, not even the version: no customer can notice that it was written. */
    public Step note(Viewer by, String text, Instant now) {
        guard(Verb.NOTE, by, now);
        return new Step(this, EntryKind.NOTE, required(Verb.NOTE, text), EntryDetail.NONE);
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
        return step(
                EntryKind.RESTORATION_STATED, text, EntryDetail.until(former, until), state.restorationDueAt(until));
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

    /** @param fix what keeps it from happening again; empty if that is not known yet */
    public Step restore(Viewer by, String cause, String fix, Instant now) {
        guard(Verb.RESTORE, by, now);
        EntryDetail detail = EntryDetail.fixedBy(checked("fix", fix.strip()));
        return step(EntryKind.RESTORED, required(Verb.RESTORE, cause), detail, state.restored(now));
    }

    public Step answer(Viewer by, String text, Instant now) {
        guard(Verb.ANSWER, by, now);
        State answered = state.stage(Stage.ANSWERED).turn(Turn.CUSTOMER, now);
        return step(EntryKind.ANSWERED, required(Verb.ANSWER, text), EntryDetail.NONE, answered);
    }

    /** @param text required where the inquiry is withdrawn before it is solved: those who work on it will ask why */
    public Step close(Viewer by, String text, Instant now) {
        guard(Verb.CLOSE, by, now);
        String words = state.stage().isSolved() ? optional(text) : required(Verb.CLOSE, text);
        return step(EntryKind.CLOSED, words, EntryDetail.NONE, state.closed(now));
    }

    public Step reopen(Viewer by, String reason, Instant now) {
        guard(Verb.REOPEN, by, now);
        return step(EntryKind.REOPENED, required(Verb.REOPEN, reason), EntryDetail.NONE, state.reopened(now));
    }

    /**
     * What another module did for it. Whose turn it was stays so where the customer was asked, sales act or it is solved.
     *
     * @param next null: the engineer who has it, else the desk
     */
    public Step tell(EntryKind kind, String text, Errand errand, @Nullable Turn next, Instant now) {
        boolean fixed = state.turn() == Turn.CUSTOMER || state.turn() == Turn.SALES || state.turn() == Turn.NOBODY;
        State after = fixed ? state : next == null ? state.turnOfVendor(now) : state.turn(next, now);
        return step(kind, optional(text), EntryDetail.of(errand), after);
    }

    private void guard(Verb verb, Viewer by, Instant now) {
        if (!verb.isOpenTo(by, this)) {
            throw new NotFound();
        }
        if (!makesSense(verb, now)) {
            throw new Refused("inquiry.refused." + verb.word());
        }
    }

    private boolean makesSense(Verb verb, Instant now) {
        Instant closedAt = state.closedAt();
        boolean tooLate = verb == Verb.REOPEN && closedAt != null && now.isAfter(closedAt.plus(REOPENABLE));
        return verb.makesSenseFor(this) && !tooLate;
    }

    private Step step(EntryKind entry, String text, EntryDetail detail, State next) {
        Inquiry after = new Inquiry(id, number, customerId, money, kind, next, version + 1);
        return new Step(after, entry, text, detail.between(this, after));
    }

    /** The words of each verb name the field as its form does. */
    private static String required(Verb verb, String text) {
        if (TypedText.isBlank(text)) {
            throw new Refused("inquiry.invalid.text." + verb.word());
        }
        return optional(text);
    }

    private static String optional(String text) {
        return checked("text", text.strip());
    }

    private static String checked(String field, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_TEXT) {
            throw new Refused("inquiry.invalid." + field + ".long", LONGEST_TEXT, length);
        }
        return text;
    }
}
