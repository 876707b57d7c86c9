package io.madoguchi.history;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /inquiries}. */
@Controller
@Requires(Permission.FOLLOW_INQUIRIES)
class HistoryPages {

    private final Database database;
    private final InquiryListQuery inquiries;
    private final Audit audit;

    HistoryPages(Database database, InquiryListQuery inquiries, Audit audit) {
        this.database = database;
        this.inquiries = inquiries;
        this.audit = audit;
    }

    @Bean
    static NavigationItem inquiriesItem() {
        return new NavigationItem("/inquiries", "nav.inquiries", "inquiry", Permission.FOLLOW_INQUIRIES, 10);
    }

    @GetMapping("/inquiries")
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        InquiryFilter filter = InquiryFilter.of(new ListParameters(asked), viewer.isStaff());
        return Html.page("history/list", database.as(viewer, () -> view(viewer, filter)));
    }

    private InquiryListView view(Viewer viewer, InquiryFilter filter) {
        if (viewer.isStaff()) {
            audit.record(
                    viewer,
                    "inquiry.list",
                    Audit.Subject.of("inquiry", filter.path().toString(), null));
        }
        Slice<InquiryRow> page = inquiries.page(viewer, filter, InquiryListQuery.PAGE);
        boolean whole = filter.paging().isFirst() && page.after() == null;
        int total = whole ? page.rows().size() : inquiries.count(viewer, filter);
        return new InquiryListView(filter, page, total, InquiryListQuery.MOST_COUNTED);
    }
}
