package io.madoguchi.visit;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.inquiry.Errand;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.Step;
import io.madoguchi.mail.Mails;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What goes with every step of a visit or part: its own row, the entry in the inquiry's history, audit and mails. */
@Component
class DispatchTelling {

    private final DispatchStepStore steps;
    private final Inquiries inquiries;
    private final Audit audit;
    private final Mails mails;

    DispatchTelling(DispatchStepStore steps, Inquiries inquiries, Audit audit, Mails mails) {
        this.steps = steps;
        this.inquiries = inquiries;
        this.audit = audit;
        this.mails = mails;
    }

    /**
     * @param held the inquiry, locked
     * @param errand the visit or part as it is now, and is saved
     */
    UUID tell(Viewer by, Inquiry held, EntryKind kind, Errand errand, String text, Instant now) {
        steps.insert(by, kind, errand.id(), held.id(), held.customerId(), errand.state(), text, now);
        Step step = held.tell(kind, text, errand, steps.turn(held.id()), now);
        UUID entry = inquiries.tell(by, step);
        String event = event(kind, errand.state());
        audit(by, event, held);
        if (DispatchMailKinds.EVENTS.contains(event)) {
            mails.fanOut(event, entry);
        }
        return entry;
    }

    /** For staff only: no entry, no mail. */
    void remark(Viewer by, Inquiry held, EntryKind kind, UUID subject, String text, Instant now) {
        steps.insert(by, kind, subject, held.id(), held.customerId(), DispatchStep.REMARK, text, now);
        audit(by, event(kind, DispatchStep.REMARK), held);
    }

    private void audit(Viewer by, String event, Inquiry held) {
        audit.record(by, event, Audit.Subject.of("visit", held.number(), held.customerId()));
    }

    /** {@code visit.planned}, {@code part.shipped} … */
    static String event(EntryKind kind, String state) {
        return (kind.name() + "." + state).toLowerCase(Locale.ROOT);
    }
}
