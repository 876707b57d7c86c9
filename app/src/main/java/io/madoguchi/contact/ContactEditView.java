package io.madoguchi.contact;

import io.madoguchi.shell.FormErrors;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The form of a window.
 *
 * @param window that changes; null for a new one
 * @param earliest the first day that can be chosen
 */
public record ContactEditView(@Nullable ContactView window, ContactForm form, LocalDate earliest, FormErrors errors) {

    public String action() {
        return window == null ? "/windows" : "/windows/" + window.window().id() + "/changes";
    }
}
