package io.madoguchi.watch;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms of the panel on the page of an inquiry. */
@Controller
@RequestMapping("/inquiries/{number}")
@Requires(Permission.FOLLOW_INQUIRIES)
class WatchPages {

    private final Database database;
    private final Watching watching;

    WatchPages(Database database, Watching watching) {
        this.database = database;
        this.watching = watching;
    }

    @PostMapping("/watch")
    ModelAndView watch(Viewer viewer, @PathVariable String number, HttpServletResponse response) {
        database.as(viewer, () -> watching.watch(viewer, number));
        return back(number, response, "watch.on");
    }

    @PostMapping("/watch/end")
    ModelAndView unwatch(Viewer viewer, @PathVariable String number, HttpServletResponse response) {
        database.as(viewer, () -> watching.unwatch(viewer, number));
        return back(number, response, "watch.off");
    }

    @PostMapping("/watchers")
    ModelAndView name(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String account,
            HttpServletResponse response) {
        UUID colleague = id(account);
        database.as(viewer, () -> watching.name(viewer, number, colleague));
        return back(number, response, "watch.named");
    }

    @PostMapping("/watchers/removal")
    ModelAndView unname(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String account,
            HttpServletResponse response) {
        UUID colleague = id(account);
        database.as(viewer, () -> watching.unname(viewer, number, colleague));
        return back(number, response, "watch.unnamed");
    }

    private static ModelAndView back(String number, HttpServletResponse response, String said) {
        Flash.say(response, said);
        return Html.redirect("/inquiries/" + number);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
