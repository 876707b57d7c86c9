package io.madoguchi.contact;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.NavigationItem;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /windows}: where to turn to, for everybody who is signed in; staff see how each window came about. */
@Controller
class ContactPages {

    private final Database database;
    private final ContactWindowStore store;
    private final ContactWindows windows;
    private final Ids ids;

    ContactPages(Database database, ContactWindowStore store, ContactWindows windows, Ids ids) {
        this.database = database;
        this.store = store;
        this.windows = windows;
        this.ids = ids;
    }

    @Bean
    static NavigationItem windowsItem() {
        return new NavigationItem("/windows", "nav.windows", "phone", Permission.SIGNED_IN, 40);
    }

    @GetMapping("/windows")
    @Requires(Permission.SIGNED_IN)
    ModelAndView list(Viewer viewer) {
        LocalDate today = windows.today();
        boolean edits = viewer.may(Permission.EDIT_WINDOWS);
        ContactListView view = database.as(
                viewer,
                () -> ContactListView.of(store.all(), viewer.isStaff() ? Set.of() : store.served(today), today, edits));
        return Html.page("contact/list", view);
    }

    @GetMapping("/windows/{id}")
    @Requires({Permission.WRITE_NOTES, Permission.EDIT_WINDOWS})
    ModelAndView window(Viewer viewer, @PathVariable UUID id) {
        return Html.page("contact/window", view(viewer, id, ContactForm.blank(ids), new FormErrors()));
    }

    ContactView view(Viewer viewer, UUID id, ContactForm form, FormErrors errors) {
        ContactWindow window = database.as(viewer, () -> store.find(id)).orElseThrow(NotFound::new);
        return new ContactView(windows.today(), window, viewer.may(Permission.EDIT_WINDOWS), form, errors);
    }
}
