package io.madoguchi.contact;

import io.madoguchi.shell.FormErrors;
import java.time.LocalDate;

/**
 * {@code /windows/{id}}: one window through time, and what an administrator can do with it.
 *
 * @param form of the withdrawal
 */
public record ContactView(LocalDate today, ContactWindow window, boolean edits, ContactForm form, FormErrors errors) {

    /** The name it has now, or had or will have. */
    public ContactDetails details() {
        ContactTerms now = window.on(today);
        return (now == null ? window.all().getFirst() : now).details();
    }

    public LocalDate earliest() {
        return ContactWindow.earliest(today);
    }

    public boolean isChangeable() {
        return edits && window.isChangeable(today);
    }

    public boolean isRevocable() {
        return edits && window.coming(today) != null;
    }
}
