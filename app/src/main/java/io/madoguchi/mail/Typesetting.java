package io.madoguchi.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Words;
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
        return new Words(messages, recipient.locale());
    }

    Mail set(UUID noticeId, Viewer recipient, Addressee addressee, Letter letter) {
        LetterView view = new LetterView(words(recipient), addressee, letter, address.base());
        StringOutput html = new StringOutput();
        templates.render("mail/letter.jte", view, html);
        return new Mail(
                noticeId,
                recipient.mail(),
                view.name(),
                HeaderText.of(view.subject()),
                LetterText.of(view),
                html.toString(),
                letter.thread());
    }
}
