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
    private final InquiryLinkStore links;
    private final ClosingTime closingTime;
    private final Attachments attachments;
    private final OnceOnly onceOnly;
    private final Audit audit;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    InquirySteps(
            InquiryStore store,
            InquiryLinkStore links,
            ClosingTime closingTime,
            Attachments attachments,
            OnceOnly onceOnly,
            Audit audit,
            Mails mails,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.closingTime = closingTime;
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
            UUID entry = write(Author.of(by), step, now);
            if (step.kind() == EntryKind.MESSAGE) {
                attachments.attach(by, entry, formKey);
            }
            return entry.toString();
        }));
    }

    Inquiry hold(String number) {
        return store.hold(number).orElseThrow(NotFound::new);
    }

    /** Mails are those of the module that did it. */
    UUID tell(Viewer by, Step step) {
        return write(Author.of(by), step, clock.instant());
    }

    /** The duplicate closes, the other one takes over its readers; both tell of it. As {@link Inquiries#merge} says. */
    UUID merge(Viewer by, String number, int seen, UUID formKey, String other, String text) {
        return UUID.fromString(onceOnly.run(by, formKey, () -> {
            Inquiry duplicate = store.find(number).orElseThrow(NotFound::new);
            Instant now = clock.instant();
            Merger[] merger = new Merger[1];
            Step closing = step(duplicate, seen, now, (inquiry, at) -> {
                Inquiry into = store.find(other).orElseThrow(() -> new Refused("inquiry.invalid.other.missing"));
                merger[0] = Merger.of(by, inquiry, into, text, at);
                return merger[0].duplicate();
            });
            UUID entry = write(Author.of(by), closing, now);
            links.mergeInto(duplicate, merger[0].other().after());
            write(Author.of(by), merger[0].other(), now);
            return entry.toString();
        }));
    }

    /** As {@link Inquiries#split} says. */
    String split(Viewer by, String number, int seen, UUID formKey, String subject, String text) {
        return onceOnly.run(by, formKey, () -> {
            Inquiry first = store.find(number).orElseThrow(NotFound::new);
            Instant now = clock.instant();
            UUID id = ids.next();
            String[] fresh = {""};
            Step step = step(first, seen, now, (inquiry, at) -> {
                inquiry.guard(Verb.SPLIT, by, at);
                String title = StepText.subject(subject);
                String description = StepText.required(Verb.SPLIT, text);
                fresh[0] = store.nextNumber(at);
                links.split(id, fresh[0], inquiry, title, description, at);
                return inquiry.step(EntryKind.SPLIT, "", EntryDetail.with(fresh[0]), inquiry.state());
            });
            write(Author.of(by), step, now);
            Inquiry second = new Inquiry(
                    id,
                    fresh[0],
                    first.customerId(),
                    first.engagementId(),
                    first.classification(),
                    State.received(now),
                    Ties.NONE,
                    1);
            tell(Author.of(by), Step.of(second, EntryKind.REPORTED, text.strip(), EntryDetail.with(number)), now);
            return fresh[0];
        });
    }

    /** Closes what has been silent for long enough, in the program's own name; false if that is no longer so. */
    boolean closeByItself(String number) {
        Inquiry inquiry = store.find(number).orElseThrow();
        Instant now = clock.instant();
        if (!inquiry.isSilentUntil(now)) {
            return false;
        }
        write(Author.PORTAL, inquiry.closeByItself(now), now);
        return true;
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

    /** The step, its note, audit and mails; it has to be the next one after what was read. */
    UUID write(Author by, Step given, Instant now) {
        Step step = given.closingAt(() -> closingTime.after(now));
        if (!step.changesNothing() && !store.update(by, step.after(), now)) {
            throw new Overtaken();
        }
        if (!step.note().isEmpty()) {
            Step note = Step.of(step.after(), EntryKind.NOTE, step.note(), EntryDetail.NONE);
            store.insertEntry(by, ids.next(), note, now);
        }
        return tell(by, step, now);
    }

    private UUID tell(Author by, Step step, Instant now) {
        UUID entry = ids.next();
        store.insertEntry(by, entry, step, now);
        Inquiry inquiry = step.after();
        String action = "inquiry." + step.kind().word();
        audit.record(by.id(), by.name(), action, Audit.Subject.of("inquiry", inquiry.number(), inquiry.customerId()));
        step.kind().mail().ifPresent(event -> mails.fanOut(event, entry));
        return entry;
    }
}
