package io.madoguchi.visit;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Attachments;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.Overtaken;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.OnceOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The door of the module. Everything here is called inside {@code database.as(viewer, …)}. */
@Component
public class Dispatch {

    private final Inquiries inquiries;
    private final VisitStore visits;
    private final PartStore parts;
    private final DispatchTelling telling;
    private final Attachments attachments;
    private final OnceOnly onceOnly;
    private final Ids ids;
    private final Clock clock;

    Dispatch(
            Inquiries inquiries,
            VisitStore visits,
            PartStore parts,
            DispatchTelling telling,
            Attachments attachments,
            OnceOnly onceOnly,
            Ids ids,
            Clock clock) {
        this.inquiries = inquiries;
        this.visits = visits;
        this.parts = parts;
        this.telling = telling;
        this.attachments = attachments;
        this.onceOnly = onceOnly;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The engineer asks for a visit; the coordinator is to plan it.
     *
     * @return the visit; the same form again gives the same one
     * @throws Refused {@code visit.refused.closed} if the inquiry is closed
     */
    public UUID requestVisit(Viewer by, String number, UUID formKey, String purpose, String site, Instant wantedBy) {
        need(by, Permission.REPORT_VISITS);
        return begin(by, number, formKey, inquiry -> {
            Visit visit = Visit.requested(ids.next(), inquiry.id(), purpose, site, wantedBy);
            add(by, inquiry, visit);
            return visit.id();
        });
    }

    /** The coordinator plans one that nobody asked for; otherwise like {@link #requestVisit}. */
    public UUID planVisit(Viewer by, String number, UUID formKey, VisitPlan plan) {
        need(by, Permission.PLAN_VISITS);
        return begin(by, number, formKey, inquiry -> {
            Visit visit = Visit.planned(ids.next(), inquiry.id(), plan);
            add(by, inquiry, visit);
            return visit.id();
        });
    }

    /** The engineer asks for a part, the coordinator orders one; otherwise like {@link #requestVisit}. */
    public UUID orderPart(Viewer by, String number, UUID formKey, PartOrder order) {
        if (!by.mayAny(Permission.PLAN_VISITS, Permission.REPORT_VISITS)) {
            throw new NotFound();
        }
        PartState state = by.may(Permission.PLAN_VISITS) ? PartState.PLANNED : PartState.REQUESTED;
        return begin(by, number, formKey, inquiry -> {
            Instant now = clock.instant();
            Part part = Part.of(ids.next(), inquiry.id(), state, order);
            parts.insert(part, inquiry.customerId(), now);
            telling.tell(by, inquiry, EntryKind.PART, part.errand(), "", now);
            return part.id();
        });
    }

    /**
     * Carries out a verb of a visit once per form. What was uploaded with the form is attached to the entry that tells of it.
     *
     * @throws Overtaken if somebody else was quicker, before a refusal that only follows from that
     */
    void carryOutOnVisit(Viewer by, String number, Doing doing, UnaryOperator<Visit> verb) {
        onceOnly.run(by, doing.formKey(), () -> {
            Inquiry inquiry = inquiries.hold(number);
            Visit before = visits.find(inquiry.id(), doing.subject()).orElseThrow(NotFound::new);
            Visit after = doing.apply(before, before.version(), verb);
            if (!visits.update(after)) {
                throw new Overtaken();
            }
            if (!after.engineers().equals(before.engineers())) {
                visits.sendOthers(after, inquiry.customerId());
            }
            boolean again = after.state() == VisitState.PLANNED && before.isPlanned();
            UUID entry = telling.tell(
                    by,
                    inquiry,
                    EntryKind.VISIT,
                    after.errand(again ? before.startsAt() : null),
                    doing.text(),
                    clock.instant());
            attachments.attach(by, entry, doing.formKey());
            return entry.toString();
        });
    }

    /** The same for a part. */
    void carryOutOnPart(Viewer by, String number, Doing doing, UnaryOperator<Part> verb) {
        onceOnly.run(by, doing.formKey(), () -> {
            Inquiry inquiry = inquiries.hold(number);
            Part before = parts.find(inquiry.id(), doing.subject()).orElseThrow(NotFound::new);
            Part after = doing.apply(before, before.version(), verb);
            if (!parts.update(after)) {
                throw new Overtaken();
            }
            return telling.tell(by, inquiry, EntryKind.PART, after.errand(), doing.text(), clock.instant())
                    .toString();
        });
    }

    /** A word among staff about a visit or part; changes nothing. */
    void remark(Viewer by, String number, EntryKind kind, Doing doing) {
        if (!by.may(Permission.WRITE_NOTES)) {
            throw new NotFound();
        }
        onceOnly.run(by, doing.formKey(), () -> {
            Inquiry inquiry = inquiries.hold(number);
            boolean there = kind == EntryKind.VISIT
                    ? visits.find(inquiry.id(), doing.subject()).isPresent()
                    : parts.find(inquiry.id(), doing.subject()).isPresent();
            if (!there) {
                throw new NotFound();
            }
            telling.remark(by, inquiry, kind, doing.subject(), doing.text(), clock.instant());
            return "";
        });
    }

    private void add(Viewer by, Inquiry inquiry, Visit visit) {
        Instant now = clock.instant();
        visits.insert(visit, inquiry.customerId(), now);
        telling.tell(by, inquiry, EntryKind.VISIT, visit.errand(null), visit.purpose(), now);
    }

    private UUID begin(Viewer by, String number, UUID formKey, Beginning beginning) {
        return UUID.fromString(onceOnly.run(by, formKey, () -> {
            Inquiry inquiry = inquiries.hold(number);
            if (!inquiry.state().stage().isOpen()) {
                throw new Refused("visit.refused.closed");
            }
            return beginning.of(inquiry).toString();
        }));
    }

    private static void need(Viewer by, Permission permission) {
        if (!by.may(permission)) {
            throw new NotFound();
        }
    }

    /** Makes a visit or a part. */
    private interface Beginning {
        UUID of(Inquiry inquiry);
    }
}
