package io.madoguchi.inquiry;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * What a verb did: the inquiry as it is afterwards and the entry that tells of it.
 *
 * @param text what was written, stripped
 * @param note what was written for staff only; it becomes an entry of its own
 */
public record Step(Inquiry after, EntryKind kind, String text, EntryDetail detail, String note) {

    static Step of(Inquiry after, EntryKind kind, String text, EntryDetail detail) {
        return new Step(after, kind, text, detail, "");
    }

    /** The same, with the inquiry further changed. */
    Step about(Inquiry other) {
        return new Step(other, kind, text, detail, note);
    }

    /** A note leaves the inquiry as it is. */
    boolean changesNothing() {
        return kind == EntryKind.NOTE;
    }

    /** Whoever begins to await the customer's word sets the time until which he waits. */
    Step closingAt(Supplier<Instant> time) {
        State state = after.state();
        return state.awaitsConfirmation() && state.closesAt() == null
                ? new Step(after.with(state.closesAt(time.get())), kind, text, detail, note)
                : this;
    }
}
