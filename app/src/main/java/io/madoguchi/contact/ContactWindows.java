package io.madoguchi.contact;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.mail.Mails;
import io.madoguchi.shell.OnceOnly;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The door of the module: what administrators decide about windows. Called inside {@code database.as(viewer, …)}. */
@Component
public class ContactWindows {

    private final ContactWindowStore store;
    private final OnceOnly onceOnly;
    private final Audit audit;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    ContactWindows(ContactWindowStore store, OnceOnly onceOnly, Audit audit, Mails mails, Ids ids, Clock clock) {
        this.store = store;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new window takes nothing from anybody, so it may begin today.
     *
     * @throws Refused {@code contact.invalid.valid_from.past} if it is to begin earlier
     */
    public UUID open(Viewer by, UUID formKey, ContactDetails details, LocalDate from) {
        return once(by, formKey, () -> {
            if (from.isBefore(today())) {
                throw new Refused("contact.invalid.valid_from.past", today().toString());
            }
            UUID id = ids.next();
            return announce(by, terms(by, id, id, from, false, details));
        });
    }

    /**
     * @throws Refused {@code contact.invalid.valid_from.soon} within {@link ContactWindow#MONTHS_OF_NOTICE} months,
     *     {@code contact.refused.…} if it changes nothing, or another change is announced already
     */
    public UUID change(Viewer by, UUID formKey, UUID window, ContactDetails details, LocalDate from) {
        return once(by, formKey, () -> {
            ContactDetails now = changeable(window, from).details();
            if (now.equals(details)) {
                throw new Refused("contact.refused.same");
            }
            return announce(by, terms(by, ids.next(), window, from, false, details));
        });
    }

    /** As {@link #change}: from that day on there is no such window. */
    UUID withdraw(Viewer by, UUID formKey, UUID window, LocalDate from) {
        return once(by, formKey, () -> {
            ContactDetails now = changeable(window, from).details();
            return announce(by, terms(by, ids.next(), window, from, true, now));
        });
    }

    /** Takes back what is announced for a later day; who was told of it is told so. */
    UUID revoke(Viewer by, UUID formKey, UUID window) {
        return once(by, formKey, () -> {
            ContactTerms coming = held(window).revocable(today());
            store.revoke(by, coming.id(), clock.instant());
            record(by, ContactMail.REVOKED, coming);
            mails.fanOut(ContactMail.REVOKED, coming.id());
            return coming.id();
        });
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    private ContactTerms changeable(UUID window, LocalDate from) {
        ContactTerms now = held(window).changeable(today());
        LocalDate earliest = ContactWindow.earliest(today());
        if (from.isBefore(earliest)) {
            throw new Refused("contact.invalid.valid_from.soon", earliest.toString());
        }
        return now;
    }

    private ContactWindow held(UUID window) {
        return store.hold(window).orElseThrow(NotFound::new);
    }

    private UUID announce(Viewer by, ContactTerms terms) {
        store.insert(by, terms);
        record(by, ContactMail.ANNOUNCED, terms);
        mails.fanOut(ContactMail.ANNOUNCED, terms.id());
        return terms.windowId();
    }

    private void record(Viewer by, String action, ContactTerms terms) {
        audit.record(by, action, Audit.Subject.of("window", terms.details().title() + " " + terms.validFrom(), null));
    }

    private ContactTerms terms(
            Viewer by, UUID id, UUID window, LocalDate from, boolean withdrawn, ContactDetails details) {
        Instant now = clock.instant();
        return new ContactTerms(id, window, from, withdrawn, details, now, by.fullName(), null, "");
    }

    private UUID once(Viewer by, UUID formKey, Supplier<UUID> work) {
        return UUID.fromString(onceOnly.run(by, formKey, () -> work.get().toString()));
    }
}
