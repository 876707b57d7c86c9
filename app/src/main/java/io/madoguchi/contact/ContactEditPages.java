package io.madoguchi.contact;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What administrators do with windows. */
@Controller
@Requires(Permission.EDIT_WINDOWS)
class ContactEditPages {

    private final Database database;
    private final ContactWindows windows;
    private final ContactPages pages;
    private final Ids ids;

    ContactEditPages(Database database, ContactWindows windows, ContactPages pages, Ids ids) {
        this.database = database;
        this.windows = windows;
        this.pages = pages;
        this.ids = ids;
    }

    @GetMapping("/windows/new")
    ModelAndView blank() {
        return Html.page("contact/edit", edit(null, ContactForm.blank(ids), new FormErrors()));
    }

    @PostMapping("/windows")
    ModelAndView open(Viewer viewer, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        ContactForm form = ContactForm.sent(sent, ids);
        FormErrors errors = form.errors();
        if (!errors.isEmpty()) {
            return Html.invalid("contact/edit", edit(null, form, errors));
        }
        try {
            UUID id = database.as(viewer, () -> windows.open(viewer, form.formKey(), form.details(), form.from()));
            return done(id, "contact.opened", response);
        } catch (Refused refused) {
            return Html.invalid("contact/edit", edit(null, form, ContactForm.errors(refused)));
        }
    }

    @GetMapping("/windows/{id}/change")
    ModelAndView change(Viewer viewer, @PathVariable UUID id) {
        ContactView window = window(viewer, id);
        return Html.page("contact/edit", edit(window, ContactForm.of(window.details(), ids), new FormErrors()));
    }

    @PostMapping("/windows/{id}/changes")
    ModelAndView change(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        ContactForm form = ContactForm.sent(sent, ids);
        ContactView window = window(viewer, id);
        FormErrors errors = form.errors();
        if (!errors.isEmpty()) {
            return Html.invalid("contact/edit", edit(window, form, errors));
        }
        try {
            database.as(viewer, () -> windows.change(viewer, form.formKey(), id, form.details(), form.from()));
            return done(id, "contact.changed", response);
        } catch (Refused refused) {
            return Html.page("contact/edit", edit(window, form, ContactForm.errors(refused)), status(refused));
        }
    }

    @PostMapping("/windows/{id}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        ContactForm form = ContactForm.sent(sent, ids);
        FormErrors errors = form.errorsOfDay();
        if (!errors.isEmpty()) {
            return Html.invalid("contact/window", pages.view(viewer, id, form, errors));
        }
        return carryOut(
                viewer,
                id,
                form,
                "contact.withdrawn",
                response,
                () -> windows.withdraw(viewer, form.formKey(), id, form.from()));
    }

    @PostMapping("/windows/{id}/revocation")
    ModelAndView revoke(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        ContactForm form = ContactForm.sent(sent, ids);
        return carryOut(
                viewer, id, form, "contact.revoked", response, () -> windows.revoke(viewer, form.formKey(), id));
    }

    private ModelAndView carryOut(
            Viewer viewer, UUID id, ContactForm form, String said, HttpServletResponse response, Supplier<UUID> work) {
        try {
            database.as(viewer, work);
            return done(id, said, response);
        } catch (Refused refused) {
            ContactView again = pages.view(viewer, id, form, ContactForm.errors(refused));
            return Html.page("contact/window", again, status(refused));
        }
    }

    private ContactView window(Viewer viewer, UUID id) {
        return pages.view(viewer, id, ContactForm.blank(ids), new FormErrors());
    }

    private ContactEditView edit(@Nullable ContactView window, ContactForm form, FormErrors errors) {
        LocalDate today = windows.today();
        return new ContactEditView(window, form, window == null ? today : ContactWindow.earliest(today), errors);
    }

    private static HttpStatus status(Refused refused) {
        return refused.key().startsWith("contact.invalid.") ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }

    private static ModelAndView done(UUID id, String said, HttpServletResponse response) {
        Flash.say(response, said);
        return Html.redirect("/windows/" + id);
    }
}
