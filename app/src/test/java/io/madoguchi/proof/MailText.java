package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.PostOffice;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a mail as its recipient does. */
final class MailText {

    private MailText() {}

    /** Subject, text and HTML. */
    static String of(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + text(mail, "text/*");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document html(MimeMessage mail) {
        try {
            return Jsoup.parse(text(mail, "text/html"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No text, no price, no other number, no address of anybody else, and no customer's name but one's own; staff read whose it is. */
    static void assertTellsNothingElse(MimeMessage mail, String inquiry, String customer, Reference reference) {
        String recipient = PostOffice.address(mail);
        String all = of(mail);
        String about = inquiry + " to " + recipient;
        assertThat(all).as(about).contains(inquiry).doesNotContain(Correspondence.WRITTEN);
        assertThat(found(all, "I-[0-9]{8}-[0-9]{4,}")).as(about).containsOnly(inquiry);
        assertThat(found(all, "[0-9]円|[¥￥] ?[0-9]|ABC[0-9]{7}")).as(about).isEmpty();
        assertThat(found(all, "[a-z0-9-]+@[a-z]+\\.example"))
                .as(about)
                .isSubsetOf(recipient, "no-reply@portal.example");
        Reference.Account account = reference.account(recipient);
        assertThat(Facts.rowsOf("data/customers").stream()
                        .filter(row -> all.contains(row.getField("name")))
                        .map(row -> row.getField("customer_code")))
                .as(about)
                .isSubsetOf(account.isStaff() ? customer : account.company());
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() + "\n";
        }
        StringBuilder all = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                all.append(text(each, type));
            }
        }
        return all.toString();
    }
}
