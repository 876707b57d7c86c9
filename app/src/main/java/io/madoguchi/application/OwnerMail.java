package io.madoguchi.application;

import io.madoguchi.access.Viewer;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever has an account already that somebody has applied for one with his address. The applicant learns nothing. */
@Component
class OwnerMail implements MailKind {

    static final String EVENT = "application.names-you";

    private final ApplicationStore store;
    private final StaffQuery accounts;

    OwnerMail(ApplicationStore store, StaffQuery accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public String event() {
        return EVENT;
    }

    /** He may see no application. */
    @Override
    public Actor actsAs() {
        return Actor.SYSTEM;
    }

    @Override
    public Collection<UUID> recipients(UUID step) {
        return store.ofStep(step)
                .map(application -> accounts.owners(application.content().mails()))
                .orElseThrow();
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID step, Words words) {
        return store.ofStep(step)
                .filter(application -> application.content().mails().contains(recipient.mail()))
                .map(application -> Letter.of(application.number(), words.t("application.mail.owner.topic"))
                        .paragraph(words.t("application.mail.owner.text"))
                        .fact(words.t("login.mail"), recipient.mail())
                        .fact(words.t("application.mail.filed"), words.dateTime(application.filedAt()))
                        .paragraph(words.t("application.mail.owner.stranger"))
                        .link(words.t("application.mail.owner.link"), "/password/forgot"));
    }
}
