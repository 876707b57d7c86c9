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

/** 新規アカウント登録通知. As with {@link PasswordLinkMail}, its secret is made while it is written. */
@Component
class InvitationMail implements MailKind {

    static final String EVENT = "account.invited";
    static final Duration VALID = Duration.ofDays(3);

    private final NewAccountStore store;
    private final Clock clock;

    InvitationMail(NewAccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String event() {
        return EVENT;
    }

    /** The recipient himself may make no links: he has never signed in. */
    @Override
    public Actor actsAs() {
        return Actor.SYSTEM;
    }

    /** @param subjectId the invitation */
    @Override
    public Optional<Letter> render(Viewer recipient, UUID subjectId, Words words) {
        LinkToken token = LinkToken.next();
        Instant now = clock.instant();
        Instant until = now.plus(VALID);
        if (!store.link(recipient.accountId(), subjectId, token.hash(), now, until)) {
            return Optional.empty();
        }
        return Optional.of(Letter.of(words.t("mail.invited.topic"))
                .entitled(words.t("mail.invited.subject"))
                .paragraph(words.t("mail.invited.text"))
                .fact(words.t("login.mail"), recipient.mail())
                .fact(words.t("profile.kind"), words.word("account.kind", recipient.kind()))
                .fact(words.t("mail.password.until"), words.dateTime(until))
                .next(words.t("mail.invited.next"))
                .link(words.t("mail.password.link"), token.path())
                .paragraph(words.t("mail.invited.late"))
                .paragraph(words.t("mail.invited.stranger")));
    }
}
