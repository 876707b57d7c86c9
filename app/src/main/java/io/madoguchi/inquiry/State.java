package io.madoguchi.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an inquiry stands: what its verbs change.
 *
 * @param restorationDueAt the stated time of restoration; only of incidents
 * @param closesAt when it closes by itself; only while it is solved and the customer is awaited
 */
public record State(
        Stage stage,
        Turn turn,
        Instant turnSince,
        @Nullable Engineer assignee,
        @Nullable Instant restorationDueAt,
        @Nullable Instant restoredAt,
        @Nullable Instant closedAt,
        @Nullable Instant closesAt) {

    public State {
        if (!stage.isSolved() || turn != Turn.CUSTOMER) {
            closesAt = null;
        }
    }

    static State received(Instant now) {
        return new State(Stage.RECEIVED, Turn.DESK, now, null, null, null, null, null);
    }

    /** Solved, and it only remains that the customer says so. */
    boolean awaitsConfirmation() {
        return stage.isSolved() && turn == Turn.CUSTOMER;
    }

    /** Whose turn it is and since when; the time stays where the turn stays. */
    State turn(Turn whose, Instant now) {
        Instant since = whose == turn ? turnSince : now;
        return new State(stage, whose, since, assignee, restorationDueAt, restoredAt, closedAt, closesAt);
    }

    State turnOfVendor(Instant now) {
        return turn(assignee == null ? Turn.DESK : Turn.ENGINEER, now);
    }

    State stage(Stage next) {
        return new State(next, turn, turnSince, assignee, restorationDueAt, restoredAt, closedAt, closesAt);
    }

    State assignee(@Nullable Engineer engineer) {
        return new State(stage, turn, turnSince, engineer, restorationDueAt, restoredAt, closedAt, closesAt);
    }

    /** To somebody who shall act next; what the desk gets back is nobody's any more. */
    State forwarded(Turn to, @Nullable Engineer engineer, Instant now) {
        State handed = engineer != null || to == Turn.DESK ? assignee(engineer) : this;
        return handed.turn(to, now);
    }

    State restorationDueAt(Instant until) {
        return new State(stage, turn, turnSince, assignee, until, restoredAt, closedAt, closesAt);
    }

    State restored(Instant now) {
        return new State(Stage.RESTORED, turn, turnSince, assignee, restorationDueAt, now, null, null)
                .turn(Turn.CUSTOMER, now);
    }

    State closesAt(Instant time) {
        return new State(stage, turn, turnSince, assignee, restorationDueAt, restoredAt, closedAt, time);
    }

    State closed(Instant now) {
        return new State(Stage.CLOSED, turn, turnSince, assignee, restorationDueAt, restoredAt, now, null)
                .turn(Turn.NOBODY, now);
    }

    /** Forward or back. Who was awaited to confirm is so no longer, and what was stated and restored no longer holds. */
    State moved(Stage next, Instant now) {
        return stage.isSolved() ? unsolved(next, now) : stage(next);
    }

    State reopened(Instant now) {
        return unsolved(Stage.INVESTIGATING, now);
    }

    String assigneeName() {
        return assignee == null ? "" : assignee.name();
    }

    private State unsolved(Stage next, Instant now) {
        return new State(next, turn, turnSince, assignee, null, null, null, null).turnOfVendor(now);
    }
}
