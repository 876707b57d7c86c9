package io.madoguchi.ticket;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Html;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /inquiries/{number}/templates}: choose a template for a box of the page, asked for when it is wanted. A script takes
 * the list into a dialog and the text into the box; without one, the form of that box follows here.
 */
@Controller
@Requires(Permission.WRITE_NOTES)
class TemplateChoicePages {

    private final Database database;
    private final TemplateChoices choices;

    TemplateChoicePages(Database database, TemplateChoices choices) {
        this.database = database;
        this.choices = choices;
    }

    @GetMapping("/inquiries/{number}/templates")
    ModelAndView choose(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "notes") String box,
            @RequestParam(required = false) @Nullable UUID chosen) {
        Box asked = Box.of(box).orElseThrow(NotFound::new);
        return Html.page("ticket/templates", database.as(viewer, () -> choices.view(viewer, number, asked, chosen)));
    }
}
