package io.madoguchi.history;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /inquiries} and {@code /queue}. */
@Controller
@Requires(Permission.FOLLOW_INQUIRIES)
class HistoryPages {

    private final Database database;
    private final InquiryLists lists;

    HistoryPages(Database database, InquiryLists lists) {
        this.database = database;
        this.lists = lists;
    }

    @Bean
    static NavigationItem inquiriesItem() {
        return new NavigationItem("/inquiries", "nav.inquiries", "inquiry", Permission.FOLLOW_INQUIRIES, 10);
    }

    @GetMapping("/inquiries")
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        InquiryFilter filter = InquiryFilter.of(new ListParameters(asked), viewer.isStaff());
        return Html.page("history/list", database.as(viewer, () -> lists.view(viewer, filter, Naming.NONE)));
    }

    /** Where somebody of the vendor begins to work. */
    @GetMapping("/queue")
    ModelAndView queue(Viewer viewer) {
        if (!viewer.isStaff()) {
            throw new NotFound();
        }
        Queue own = database.as(viewer, () -> lists.ownQueue(viewer));
        InquiryFilter open = InquiryFilter.open();
        return Html.redirect((own == null ? open : open.with(own)).path().toString());
    }
}
