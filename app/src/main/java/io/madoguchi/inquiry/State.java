package io.madoguchi.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an inquiry stands: what its verbs change.
 *
 * @param restorationDueAt the stated time of restoration; only of incidents
 */
public record State(
        Stage stage,
        Turn turn,
        Instant turnSince,
        @Nullable Engineer assignee,
        @Nullable Instant restorationDueAt,
        @Nullable Instant restoredAt,
        @Nullable Instant closedAt) {

    static State received(Instant now) {
        return new State(Stage.RECEIVED, Turn.DESK, now, null, null, null, null);
    }

    /** Whose turn it is and since when; the time stays where the turn stays. */
    State turn(Turn whose, Instant now) {
        Instant since = whose == turn ? turnSince : now;
        return new State(stage, whose, since, assignee, restorationDueAt, restoredAt, closedAt);
    }

    State turnOfVendor(Instant now) {
        return turn(assignee == null ? Turn.DESK : Turn.ENGINEER, now);
    }

    State stage(Stage next) {
        return new State(next, turn, turnSince, assignee, restorationDueAt, restoredAt, closedAt);
    }

    State assignee(Engineer engineer) {
        return new State(stage, turn, turnSince, engineer, restorationDueAt, restoredAt, closedAt);
    }

    State restorationDueAt(Instant until) {
        return new State(stage, turn, turnSince, assignee, until, restoredAt, closedAt);
    }

    State restored(Instant now) {
        return new State(Stage.RESTORED, turn, turnSince, assignee, restorationDueAt, now, null)
                .turn(Turn.CUSTOMER, now);
    }

    State closed(Instant now) {
        return new State(Stage.CLOSED, turn, turnSince, assignee, restorationDueAt, restoredAt, now)
                .turn(Turn.NOBODY, now);
    }

    /** What was stated and restored before no longer holds. */
    State reopened(Instant now) {
        return new State(Stage.INVESTIGATING, turn, turnSince, assignee, null, null, null).turnOfVendor(now);
    }

    String assigneeName() {
        return assignee == null ? "" : assignee.name();
    }
}
