package io.madoguchi.visit;

import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Errand;
import java.time.Instant;
import java.util.UUID;

/**
 * A part and its delivery (部品). Who may do what, and when, is the table in {@link PartVerb}.
 *
 * @param carrier who brings it; empty before it is shipped
 * @param tracking the carrier's number (伝票番号); may be empty
 * @param serialIn of what was fitted; may be empty
 * @param serialOut of what was taken out; may be empty
 * @param version goes up with each step but a remark
 */
public record Part(
        UUID id,
        UUID inquiryId,
        PartState state,
        PartOrder order,
        String carrier,
        String tracking,
        String serialIn,
        String serialOut,
        int version) {

    static Part of(UUID id, UUID inquiry, PartState state, PartOrder order) {
        return new Part(id, inquiry, state, order, "", "", "", "", 1);
    }

    /** Planned for the first time, or anew. */
    Part plan(Viewer by, PartOrder planned, String reason) {
        PartVerb.PLAN.guard(by, state);
        if (state == PartState.PLANNED) {
            Reason.require(reason);
        }
        return of(id, inquiryId, PartState.PLANNED, planned).version(version + 1);
    }

    Part ship(Viewer by, String carriedBy, String number) {
        PartVerb.SHIP.guard(by, state);
        return new Part(id, inquiryId, PartState.SHIPPED, order, carriedBy, number, "", "", version + 1);
    }

    Part arrive(Viewer by) {
        PartVerb.ARRIVE.guard(by, state);
        return state(PartState.ARRIVED);
    }

    Part fit(Viewer by, String in, String out) {
        PartVerb.FIT.guard(by, state);
        return new Part(id, inquiryId, PartState.FITTED, order, carrier, tracking, in, out, version + 1);
    }

    Part giveBack(Viewer by, String reason) {
        PartVerb.RETURN.guard(by, state);
        Reason.require(reason);
        return state(PartState.RETURNED);
    }

    Part cancel(Viewer by, String reason) {
        PartVerb.CANCEL.guard(by, state);
        Reason.require(reason);
        return state(PartState.CANCELLED);
    }

    /** Number, name and how many. */
    public String words() {
        String one = order.number() + " " + order.name();
        return order.quantity() == 1 ? one : one + " × " + order.quantity();
    }

    /** Carrier and number in one line; empty before it is shipped. */
    public String carriage() {
        return (carrier + " " + tracking).strip();
    }

    public boolean isLate(Instant now) {
        return state.isAwaited() && order.dueAt().isBefore(now);
    }

    /** As the history tells of it. */
    Errand errand() {
        return new Errand(id, state.name(), words(), null, order.dueAt(), null, carriage());
    }

    private Part state(PartState next) {
        return new Part(id, inquiryId, next, order, carrier, tracking, serialIn, serialOut, version + 1);
    }

    private Part version(int next) {
        return new Part(id, inquiryId, state, order, carrier, tracking, serialIn, serialOut, next);
    }
}
