package io.madoguchi.ticket;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /inquiries/{number}}, and what keeps it up to date while it is open (ADR 0018). */
@Controller
@RequestMapping("/inquiries/{number}")
@Requires(Permission.FOLLOW_INQUIRIES)
class TicketPages {

    private final Database database;
    private final Tickets tickets;
    private final OpenPages openPages;

    TicketPages(Database database, Tickets tickets, OpenPages openPages) {
        this.database = database;
        this.tickets = tickets;
        this.openPages = openPages;
    }

    @GetMapping
    ModelAndView ticket(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable UUID split) {
        Timeline timeline = Timeline.of(show);
        return Html.page(
                "ticket/ticket", database.as(viewer, () -> tickets.view(viewer, number, null, timeline, split)));
    }

    /** What a page adds to itself. */
    @GetMapping("/news")
    ModelAndView news(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "0") int since) {
        Timeline timeline = Timeline.of(show);
        TicketView ticket = database.as(viewer, () -> tickets.view(viewer, number, null, timeline, null));
        return Html.page("ticket/news", NewsView.of(ticket, since));
    }

    /**
     * Says {@code news} when there is something that the viewer may see, but not what.
     *
     * @param since how many entries the page shows; a page that does not say so has nothing to wait for
     */
    @GetMapping("/events")
    @Nullable
    SseEmitter events(
            Viewer viewer,
            HttpSession session,
            HttpServletResponse response,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer since) {
        OpenPages.Standing standing = openPages.standing(viewer, Tickets.exact(number));
        if (since == null) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        response.setHeader("X-Accel-Buffering", "no");
        return openPages.open(viewer, session.getId(), standing, since);
    }
}
