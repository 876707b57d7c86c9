package io.madoguchi.visit;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /visits}: what is to be planned and followed, and who goes where in a week. */
@Controller
@Requires(Permission.SEE_VISITS)
class DispatchListPages {

    private final Database database;
    private final DispatchListQuery dispatches;
    private final ScheduleQuery schedule;
    private final Audit audit;
    private final Clock clock;

    DispatchListPages(
            Database database, DispatchListQuery dispatches, ScheduleQuery schedule, Audit audit, Clock clock) {
        this.database = database;
        this.dispatches = dispatches;
        this.schedule = schedule;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static NavigationItem visitsItem() {
        return new NavigationItem("/visits", "nav.visits", "calendar", Permission.SEE_VISITS, 15);
    }

    @GetMapping("/visits")
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        DispatchFilter filter = DispatchFilter.of(new ListParameters(asked));
        return Html.page("visit/list", database.as(viewer, () -> view(viewer, filter)));
    }

    private DispatchListView view(Viewer viewer, DispatchFilter filter) {
        read(viewer, filter.path().toString());
        Instant now = clock.instant();
        Slice<DispatchRow> page = dispatches.page(filter, now);
        boolean whole = filter.paging().isFirst() && page.after() == null;
        int total = whole ? page.rows().size() : dispatches.count(filter, now);
        return new DispatchListView(filter, page, total, DispatchListQuery.MOST_COUNTED, dispatches.choices());
    }

    /** @param week any day of the week that is wanted; this week if it is none */
    @GetMapping("/visits/schedule")
    ModelAndView schedule(Viewer viewer, @RequestParam(required = false) @Nullable String week) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        return Html.page("visit/schedule", database.as(viewer, () -> {
            read(viewer, "/visits/schedule");
            return schedule.week(ScheduleView.monday(week, today), today);
        }));
    }

    private void read(Viewer viewer, String what) {
        audit.record(viewer, "visit.list", Audit.Subject.of("visit", what, null));
    }
}
