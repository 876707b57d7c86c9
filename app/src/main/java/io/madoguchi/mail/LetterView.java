package io.madoguchi.mail;

import io.madoguchi.shell.Words;

/**
 * A letter with all that stands around it, in its recipient's language.
 *
 * @param home address of the portal
 */
public record LetterView(Words words, Addressee addressee, Letter letter, String home) {

    /** {@code [Customer Service Portal] 受付番号 – 要件}, if the letter does not say it itself. */
    public String subject() {
        String own = letter.subject();
        if (own != null) {
            return own;
        }
        String matter = letter.reference().isEmpty() ? letter.topic() : letter.reference() + " – " + letter.topic();
        return "[Customer Service Portal] " + matter;
    }

    public String name() {
        return words.person(addressee.familyName(), addressee.givenName());
    }

    /** A person is 様; 御中 is for companies, and the two never stand in one address. */
    public String salutation() {
        return words.t("mail.salutation", name());
    }

    /** Colleagues are not thanked for their custom. */
    public String greeting() {
        return words.t(addressee.isStaff() ? "mail.greeting.staff" : "mail.greeting");
    }

    public String url() {
        Letter.Link link = letter.link();
        return link == null ? home : home + link.path();
    }
}
