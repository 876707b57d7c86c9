package io.madoguchi.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.madoguchi.access.Viewer;
import io.madoguchi.mail.OutsideMail.OutsideLetter;
import io.madoguchi.shell.Words;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts address, greeting and signature around a letter and makes its text, its HTML and its subject line. */
@Component
class Typesetting {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.madoguchi.pages");
    private final MessageSource messages;
    private final PortalAddress address;

    Typesetting(MessageSource messages, PortalAddress address) {
        this.messages = messages;
        this.address = address;
    }

    Words words(Viewer recipient) {
        return words(recipient.locale());
    }

    Words words(Locale locale) {
        return new Words(messages, locale);
    }

    Mail set(UUID noticeId, Viewer recipient, Addressee addressee, Letter letter) {
        return set(noticeId, recipient.mail(), new LetterView(words(recipient), addressee, letter, address.base()));
    }

    Mail set(UUID id, OutsideLetter outside) {
        return set(
                id,
                outside.to(),
                new LetterView(words(outside.language()), outside.addressee(), outside.letter(), address.base()));
    }

    private Mail set(UUID id, String to, LetterView view) {
        StringOutput html = new StringOutput();
        templates.render("mail/letter.jte", view, html);
        return new Mail(
                id,
                to,
                view.name(),
                HeaderText.of(view.subject()),
                LetterText.of(view),
                html.toString(),
                view.letter().thread());
    }
}
