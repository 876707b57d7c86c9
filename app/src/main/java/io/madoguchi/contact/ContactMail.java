package io.madoguchi.contact;

import io.madoguchi.access.Viewer;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells those whom a window serves, or has served, what is going to be different. Its subject are the announced terms. A
 * recipient without a contract that this concerns in his own view is told nothing.
 */
record ContactMail(String event, ContactMailQuery query) implements MailKind {

    static final String ANNOUNCED = "window.announced";
    static final String REVOKED = "window.revoked";

    @Override
    public Optional<String> label() {
        return Optional.of("contact.mail." + event + ".label");
    }

    @Override
    public Collection<UUID> recipients(UUID terms) {
        return query.announcement(terms).map(query::recipients).orElseThrow();
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID terms, Words words) {
        return query.announcement(terms)
                .filter(each -> each.terms().isRevoked() == event.equals(REVOKED))
                .filter(each -> recipient.isStaff() || query.concerns(each))
                .map(each -> letter(each, words));
    }

    private Letter letter(Announcement announcement, Words words) {
        ContactTerms terms = announcement.terms();
        ContactDetails next = terms.details();
        ContactTerms before = announcement.before();
        ContactDetails former = before == null ? null : before.details();
        String what = announcement.what();
        Letter letter = Letter.of(words.t("contact.mail." + event + "." + what + ".topic", next.title(words)))
                .paragraph(words.t("contact.mail." + event + "." + what))
                .fact(words.t("contact.window"), former == null ? next.title(words) : former.title(words))
                .fact(words.t("contact.from"), words.date(terms.validFrom()));
        if (!terms.isRevoked() && !terms.withdrawn()) {
            for (ContactDetails.Field field : ContactDetails.Field.values()) {
                letter = fact(letter, field, former, next, words);
            }
        }
        return letter.link(words.t("contact.mail.link"), "/windows");
    }

    /** Of a new window all that there is; of one that changes, what changes. */
    private static Letter fact(
            Letter letter,
            ContactDetails.Field field,
            @Nullable ContactDetails former,
            ContactDetails next,
            Words words) {
        String label = words.word("contact.field", field);
        String after = next.text(field, words);
        if (former == null) {
            return next.has(field) ? letter.fact(label, after) : letter;
        }
        return former.changes(next).contains(field)
                ? letter.fact(label, words.t("contact.mail.change", former.text(field, words), after))
                : letter;
    }

    /**
     * Announced terms.
     *
     * @param before what holds until then; null if the window begins with them
     */
    record Announcement(ContactTerms terms, @Nullable ContactTerms before) {

        String what() {
            return before == null ? "opened" : terms.withdrawn() ? "withdrawn" : "changed";
        }
    }
}
