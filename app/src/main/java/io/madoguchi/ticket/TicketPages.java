package io.madoguchi.ticket;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /inquiries/{number}}. */
@Controller
@Requires(Permission.FOLLOW_INQUIRIES)
class TicketPages {

    private final Database database;
    private final Tickets tickets;

    TicketPages(Database database, Tickets tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    @GetMapping("/inquiries/{number}")
    ModelAndView ticket(Viewer viewer, @PathVariable String number) {
        return Html.page("ticket/ticket", database.as(viewer, () -> tickets.view(viewer, number, null)));
    }
}
