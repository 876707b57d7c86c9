package io.madoguchi.application;

import io.madoguchi.application.ApplicationLinkStore.Fresh;
import io.madoguchi.application.ApplicationLinkStore.Unconfirmed;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.OutsideMail;
import io.madoguchi.shell.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks an applicant whether the address is his. Whoever did not apply is told that nothing happens without him. */
@Component
class ConfirmMail implements OutsideMail {

    static final String EVENT = "application.confirm";

    private final ApplicationLinkStore store;

    ConfirmMail(ApplicationLinkStore store) {
        this.store = store;
    }

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public Optional<OutsideLetter> render(UUID application, Function<Locale, Words> words) {
        return store.unconfirmed(application).map(found -> letter(application, found, words.apply(found.language())));
    }

    private OutsideLetter letter(UUID application, Unconfirmed found, Words words) {
        Fresh link = store.link(application, LinkFound.Purpose.CONFIRM);
        Letter letter = Letter.of(found.number(), words.t("application.mail.confirm.topic"))
                .paragraph(words.t("application.mail.confirm.text"))
                .fact(words.t("application.number"), found.number())
                .fact(words.t("application.mail.until"), link.until(words))
                .next(words.t("application.mail.confirm.next"))
                .link(
                        words.t("application.mail.confirm.link"),
                        "/apply/confirm?token=" + link.token().text())
                .paragraph(words.t("application.mail.confirm.stranger"))
                .inThread(application);
        return ApplicantMail.to(found.content(), found.content().applicant().mail(), found.language(), letter);
    }
}
