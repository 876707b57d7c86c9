package io.madoguchi.outage;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /incidents}: for staff only; the desk and engineers make, tell and restore them. */
@Controller
@Requires({Permission.TAKE_IN_INQUIRIES, Permission.WORK_ON_INQUIRIES})
class OutagePages {

    private final Database database;
    private final OutageListQuery list;
    private final OutageQuery query;
    private final Outages outages;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    OutagePages(
            Database database,
            OutageListQuery list,
            OutageQuery query,
            Outages outages,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.list = list;
        this.query = query;
        this.outages = outages;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Bean
    static NavigationItem outagesItem() {
        return new NavigationItem("/incidents", "nav.outages", "globe", Permission.WRITE_NOTES, 15);
    }

    @GetMapping("/incidents")
    @Requires({Permission.WRITE_NOTES, Permission.SEE_AUDIT})
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        boolean manages = manages(viewer);
        OutageFilter filter = OutageFilter.of(new ListParameters(asked), manages);
        return Html.page("outage/list", database.as(viewer, () -> {
            Slice<OutageRow> page = list.page(filter);
            boolean whole = filter.paging().isFirst() && page.after() == null;
            int total = whole ? page.rows().size() : list.count(filter);
            return new OutageListView(filter, page, total, manages);
        }));
    }

    @GetMapping("/incidents/new")
    ModelAndView blank() {
        return Html.page("outage/new", new OutageNewView(OutageForm.empty(ids.next()), new FormErrors()));
    }

    @PostMapping("/incidents")
    ModelAndView declare(Viewer viewer, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        OutageForm form = OutageForm.of(sent, ids.next());
        FormErrors errors = form.errors(true, clock.instant());
        if (!errors.isEmpty()) {
            return Html.invalid("outage/new", new OutageNewView(form, errors));
        }
        String number = database.as(viewer, () -> outages.declare(viewer, form));
        Flash.say(response, "outage.declared");
        return Html.redirect("/incidents/" + number);
    }

    @GetMapping("/incidents/{number}")
    @Requires({Permission.WRITE_NOTES, Permission.SEE_AUDIT})
    ModelAndView outage(Viewer viewer, @PathVariable String number, @RequestParam(defaultValue = "") String q) {
        return Html.page("outage/outage", view(viewer, number, q, "", null, new FormErrors(), null));
    }

    @PostMapping("/incidents/{number}/updates")
    ModelAndView tell(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        return carryOut(viewer, number, "updates", sent, response, (n, form) -> outages.tell(viewer, n, form));
    }

    @PostMapping("/incidents/{number}/restoration")
    ModelAndView restore(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        return carryOut(viewer, number, "restoration", sent, response, (n, form) -> outages.restore(viewer, n, form));
    }

    /** What was linked and what was not, one by one, on the same page. */
    @PostMapping("/incidents/{number}/links")
    ModelAndView link(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(name = "inquiry", required = false) @Nullable List<String> chosen) {
        List<String> numbers = chosen == null ? List.of() : chosen;
        try {
            OutageView.Outcome outcome = database.as(viewer, () -> outages.link(viewer, number, numbers));
            return Html.page("outage/outage", view(viewer, number, "", "", null, new FormErrors(), outcome));
        } catch (Refused refused) {
            return refused(viewer, number, refused);
        }
    }

    @PostMapping("/incidents/{number}/unlinking")
    ModelAndView unlink(
            Viewer viewer, @PathVariable String number, @RequestParam String inquiry, HttpServletResponse response) {
        try {
            database.as(viewer, () -> outages.unlink(viewer, number, inquiry));
        } catch (Refused refused) {
            return refused(viewer, number, refused);
        }
        Flash.say(response, "outage.unlinked");
        return Html.redirect("/incidents/" + number);
    }

    private ModelAndView carryOut(
            Viewer viewer,
            String number,
            String noun,
            Map<String, String> sent,
            HttpServletResponse response,
            BiConsumer<String, OutageForm> work) {
        OutageForm form = OutageForm.of(sent, ids.next());
        FormErrors errors = form.errors(false, clock.instant());
        if (!errors.isEmpty()) {
            OutageView again = view(viewer, number, "", noun, form, errors, null);
            return Html.page("outage/outage", again, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            database.as(viewer, () -> work.accept(number, form));
        } catch (Refused refused) {
            return refused(viewer, number, refused);
        }
        Flash.say(response, "outage." + noun);
        return Html.redirect("/incidents/" + number);
    }

    private ModelAndView refused(Viewer viewer, String number, Refused refused) {
        OutageView.Outcome outcome = new OutageView.Outcome(0, List.of(new OutageView.Refusal(number, refused.key())));
        OutageView again = view(viewer, number, "", "", null, new FormErrors(), outcome);
        return Html.page("outage/outage", again, HttpStatus.CONFLICT);
    }

    private OutageView view(
            Viewer viewer,
            String number,
            String search,
            String noun,
            @Nullable OutageForm form,
            FormErrors errors,
            OutageView.@Nullable Outcome outcome) {
        return database.as(viewer, () -> {
            OutageQuery.Found found = query.find(number).orElseThrow(NotFound::new);
            OutageRow outage = found.outage();
            // It shows inquiries of many customers (M5.7).
            audit.record(viewer, "outage.read", Audit.Subject.of("outage", number, null));
            boolean manages = manages(viewer) && outage.restoredAt() == null;
            return new OutageView(
                    outage,
                    found.entries(),
                    query.linked(number),
                    manages ? query.candidates(search) : List.of(),
                    search,
                    manages,
                    form == null ? OutageForm.empty(ids.next()) : form,
                    noun,
                    errors,
                    outcome);
        });
    }

    private static boolean manages(Viewer viewer) {
        return viewer.mayAny(Permission.TAKE_IN_INQUIRIES, Permission.WORK_ON_INQUIRIES);
    }
}
