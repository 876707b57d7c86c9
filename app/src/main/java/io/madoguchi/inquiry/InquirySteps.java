package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Attachments;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.mail.Mails;
import io.madoguchi.shell.OnceOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Carries out the verbs of an inquiry: state, entry, audit and mails in one transaction, once per form, and only on the
 * version that the person had before him.
 */
@Component
class InquirySteps {

    private final InquiryStore store;
    private final Attachments attachments;
    private final OnceOnly onceOnly;
    private final Audit audit;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    InquirySteps(
            InquiryStore store,
            Attachments attachments,
            OnceOnly onceOnly,
            Audit audit,
            Mails mails,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * To be called inside the viewer's transaction. What was uploaded with the form of a message is attached to it.
     *
     * @param seen the version that he had before him
     * @param verb gives the step at a time, or refuses it
     * @return the entry
     * @throws Overtaken if somebody else was quicker, before a refusal that only follows from that
     */
    UUID carryOut(Viewer by, String number, int seen, UUID formKey, BiFunction<Inquiry, Instant, Step> verb) {
        return UUID.fromString(onceOnly.run(by, formKey, () -> {
            Inquiry inquiry = store.find(number).orElseThrow(NotFound::new);
            Instant now = clock.instant();
            Step step = step(inquiry, seen, now, verb);
            UUID entry = write(by, inquiry, step, now);
            if (step.kind() == EntryKind.MESSAGE) {
                attachments.attach(by, entry, formKey);
            }
            return entry.toString();
        }));
    }

    Inquiry hold(String number) {
        return store.hold(number).orElseThrow(NotFound::new);
    }

    /** Audit and mails are those of the module that did it. */
    UUID tell(Viewer by, Inquiry held, Step step) {
        Instant now = clock.instant();
        if (!store.update(by, step.after(), now)) {
            throw new Overtaken();
        }
        UUID entry = ids.next();
        store.insertEntry(by, entry, held.id(), held.customerId(), step, now);
        return entry;
    }

    Engineer engineer(UUID account) {
        return store.engineer(account).orElseThrow(() -> new Refused("inquiry.invalid.engineer.missing"));
    }

    private static Step step(Inquiry inquiry, int seen, Instant now, BiFunction<Inquiry, Instant, Step> verb) {
        boolean current = inquiry.version() == seen;
        try {
            Step step = verb.apply(inquiry, now);
            if (current || step.changesNothing()) {
                return step;
            }
        } catch (Refused refusal) {
            if (current) {
                throw refusal;
            }
        }
        throw new Overtaken();
    }

    private UUID write(Viewer by, Inquiry inquiry, Step step, Instant now) {
        if (!step.changesNothing() && !store.update(by, step.after(), now)) {
            throw new Overtaken();
        }
        UUID entry = ids.next();
        store.insertEntry(by, entry, inquiry.id(), inquiry.customerId(), step, now);
        String action = "inquiry." + step.kind().word();
        audit.record(by, action, Audit.Subject.of("inquiry", inquiry.number(), inquiry.customerId()));
        step.kind().mail().ifPresent(event -> mails.fanOut(event, entry));
        return entry;
    }
}
