package io.madoguchi.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in the language of its recipient. Address, greeting and signature are put around it; text and HTML are
 * made from the same letter. All parts are plain text.
 *
 * @param reference the number people know the matter by, such as that of an inquiry; empty if there is none
 * @param topic 要件: what the mail is about, in a few words; stands in the subject line after the reference
 * @param next the recipient's next step and until when; null if there is none
 * @param link to the page of the matter; null if there is none
 * @param subject the subject line, where it is laid down to the letter; null: made of reference and topic
 * @param thread mails with the same thread are shown together by mail programs, such as all of one inquiry; null for none
 */
public record Letter(
        String reference,
        String topic,
        List<String> paragraphs,
        List<Fact> facts,
        @Nullable String next,
        @Nullable Link link,
        @Nullable String subject,
        @Nullable UUID thread) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
    }

    /** A line of the table of facts, such as 件名, 対象機器, 状況. */
    public record Fact(String label, String value) {}

    /** @param path of the portal, beginning with a slash; the address of the portal is put before it */
    public record Link(String label, String path) {
        public Link {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("Mails link into the portal only: " + path);
            }
        }
    }

    public static Letter of(String reference, String topic) {
        return new Letter(reference, topic, List.of(), List.of(), null, null, null, null);
    }

    public static Letter of(String topic) {
        return of("", topic);
    }

    public Letter paragraph(String text) {
        List<String> all = new ArrayList<>(paragraphs);
        all.add(text);
        return new Letter(reference, topic, all, facts, next, link, subject, thread);
    }

    public Letter fact(String label, String value) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(new Fact(label, value));
        return new Letter(reference, topic, paragraphs, all, next, link, subject, thread);
    }

    public Letter next(String step) {
        return new Letter(reference, topic, paragraphs, facts, step, link, subject, thread);
    }

    public Letter link(String label, String path) {
        return new Letter(reference, topic, paragraphs, facts, next, new Link(label, path), subject, thread);
    }

    /** With exactly this subject line. */
    public Letter entitled(String line) {
        return new Letter(reference, topic, paragraphs, facts, next, link, line, thread);
    }

    public Letter inThread(UUID id) {
        return new Letter(reference, topic, paragraphs, facts, next, link, subject, id);
    }
}
