package io.madoguchi.history;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /inquiries/views}: the viewer's own views of the list. */
@Controller
@Requires(Permission.FOLLOW_INQUIRIES)
class SavedViewPages {

    static final String NAME = "view_name";
    static final int LONGEST_NAME = 40;
    static final int MOST = 20;

    private final Database database;
    private final InquiryLists lists;
    private final SavedViewStore views;
    private final Ids ids;
    private final Clock clock;

    SavedViewPages(Database database, InquiryLists lists, SavedViewStore views, Ids ids, Clock clock) {
        this.database = database;
        this.lists = lists;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping("/inquiries/views")
    ModelAndView save(Viewer viewer, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        InquiryFilter filter = InquiryFilter.of(new ListParameters(sent), viewer.isStaff());
        String name = TypedText.line(sent.get(NAME)).strip();
        return database.as(viewer, () -> {
            FormErrors errors = errors(name, views.of(viewer));
            if (!errors.isEmpty()) {
                return Html.invalid("history/list", lists.view(viewer, filter, new Naming(name, errors)));
            }
            views.save(viewer, new SavedView(ids.next(), name, filter.path().query()), clock.instant());
            Flash.say(response, "inquiry.view.saved");
            return Html.redirect(filter.path().toString());
        });
    }

    @PostMapping("/inquiries/views/{id}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
        database.as(viewer, () -> {
            if (!views.remove(viewer, id)) {
                throw new NotFound();
            }
        });
        Flash.say(response, "inquiry.view.removed");
        return Html.redirect("/inquiries");
    }

    private static FormErrors errors(String name, List<SavedView> held) {
        FormErrors errors = new FormErrors();
        int length = TypedText.length(name);
        if (name.isBlank()) {
            errors.reject(NAME, "inquiry.view.error.missing");
        } else if (length > LONGEST_NAME) {
            errors.reject(NAME, "inquiry.view.error.long", LONGEST_NAME, length);
        } else if (held.size() >= MOST
                && held.stream().noneMatch(view -> view.name().equals(name))) {
            errors.reject(NAME, "inquiry.view.error.many", MOST);
        }
        return errors;
    }
}
