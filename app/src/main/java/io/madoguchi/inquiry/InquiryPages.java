package io.madoguchi.inquiry;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /inquiries} and {@code /inquiries/{number}}. */
@Controller
@Requires(Permission.FOLLOW_INQUIRIES)
class InquiryPages {

    private final Database database;
    private final Tickets tickets;

    InquiryPages(Database database, Tickets tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    @Bean
    static NavigationItem inquiriesItem() {
        return new NavigationItem("/inquiries", "nav.inquiries", "inquiry", Permission.FOLLOW_INQUIRIES, 10);
    }

    @GetMapping("/inquiries/{number}")
    ModelAndView ticket(Viewer viewer, @PathVariable String number) {
        return Html.page("inquiry/ticket", database.as(viewer, () -> tickets.view(viewer, number, null)));
    }
}
