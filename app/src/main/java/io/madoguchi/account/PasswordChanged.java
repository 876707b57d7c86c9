package io.madoguchi.account;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.mail.Mails;
import io.madoguchi.shell.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells an account's owner that its password was changed, so that he notices if it was not he. */
@Component
class PasswordChanged implements MailKind {

    static final String EVENT = "account.password-changed";

    private final Mails mails;
    private final Audit audit;
    private final Ids ids;

    PasswordChanged(Mails mails, Audit audit, Ids ids) {
        this.mails = mails;
        this.audit = audit;
        this.ids = ids;
    }

    /** In the transaction of the change. */
    void note(UUID account, String mail, String action) {
        audit.record(account, mail, action, Audit.Subject.of("account", mail, null));
        mails.notify(EVENT, ids.next(), List.of(account));
    }

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID subjectId, Words words) {
        return Optional.of(Letter.of(words.t("mail.changed.topic"))
                .paragraph(words.t("mail.changed.text"))
                .paragraph(words.t("mail.changed.stranger"))
                .link(words.t("mail.changed.link"), "/password/forgot"));
    }
}
