package io.madoguchi.account;

import io.madoguchi.access.Viewer;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mail with the link. Its secret is made while it is written and exists nowhere else; the database has the hash. */
@Component
class PasswordLinkMail implements MailKind {

    static final String EVENT = "account.password-link";
    static final Duration VALID = Duration.ofHours(1);

    private final PasswordStore store;
    private final Clock clock;

    PasswordLinkMail(PasswordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String event() {
        return EVENT;
    }

    /** The recipient himself may make no links: he is not signed in. */
    @Override
    public Actor actsAs() {
        return Actor.SYSTEM;
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID subjectId, Words words) {
        LinkToken token = LinkToken.next();
        Instant now = clock.instant();
        Instant until = now.plus(VALID);
        if (!store.create(recipient.mail(), token.hash(), now, until)) {
            return Optional.empty();
        }
        return Optional.of(Letter.of(words.t("mail.password.topic"))
                .paragraph(words.t("mail.password.text"))
                .fact(words.t("mail.password.until"), words.dateTime(until))
                .next(words.t("mail.password.next"))
                .link(words.t("mail.password.link"), token.path())
                .paragraph(words.t("mail.password.stranger")));
    }
}
