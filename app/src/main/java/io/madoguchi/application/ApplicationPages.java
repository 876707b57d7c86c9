package io.madoguchi.application;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /applications}: what staff find before them. */
@Controller
@Requires(Permission.DECIDE_APPLICATIONS)
class ApplicationPages {

    private final Database database;
    private final ApplicationListQuery list;
    private final ApplicationStore store;
    private final KnownQuery known;
    private final Audit audit;

    ApplicationPages(
            Database database, ApplicationListQuery list, ApplicationStore store, KnownQuery known, Audit audit) {
        this.database = database;
        this.list = list;
        this.store = store;
        this.known = known;
        this.audit = audit;
    }

    @Bean
    static NavigationItem applicationsItem() {
        return new NavigationItem("/applications", "nav.applications", "inbox", Permission.DECIDE_APPLICATIONS, 101);
    }

    @GetMapping("/applications")
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        ApplicationFilter filter = ApplicationFilter.of(new ListParameters(asked));
        return Html.page("application/list", database.as(viewer, () -> {
            audit.record(
                    viewer,
                    "application.list",
                    Audit.Subject.of("application", filter.path().toString(), null));
            Slice<ApplicationRow> page = list.page(viewer, filter);
            boolean whole = filter.paging().isFirst() && page.after() == null;
            int total = whole ? page.rows().size() : list.count(viewer, filter);
            return new ApplicationListView(filter, page, total, viewer.kind() == AccountKind.SALES_REPRESENTATIVE);
        }));
    }

    @GetMapping("/applications/{number}")
    ModelAndView application(Viewer viewer, @PathVariable String number) {
        return Html.page("application/application", view(viewer, number, Map.of(), new FormErrors(), null));
    }

    ApplicationView view(
            Viewer viewer, String number, Map<String, String> typed, FormErrors errors, @Nullable Finding refused) {
        return database.as(viewer, () -> {
            Application application = store.find(number).orElseThrow(NotFound::new);
            Application.Matched customer = application.customer();
            audit.record(
                    viewer,
                    "application.read",
                    Audit.Subject.of("application", number, customer == null ? null : customer.id()));
            return ApplicationView.of(
                    application,
                    store.steps(application.id()),
                    known.of(application),
                    application.isBefore(viewer),
                    typed,
                    errors,
                    refused);
        });
    }
}
