package io.madoguchi.engagement;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /engagements}: of all customers for vendor staff; of the own company for a user administrator who sees all of it.
 */
@Controller
@Requires({Permission.SEE_CUSTOMERS, Permission.ADD_ACCOUNTS})
class EngagementPages {

    private final Database database;
    private final EngagementListQuery list;
    private final EngagementQuery query;
    private final Audit audit;
    private final Ids ids;

    EngagementPages(Database database, EngagementListQuery list, EngagementQuery query, Audit audit, Ids ids) {
        this.database = database;
        this.list = list;
        this.query = query;
        this.audit = audit;
        this.ids = ids;
    }

    @Bean
    static NavigationItem engagementsOfStaff() {
        return new NavigationItem("/engagements", "nav.engagements", "folder", Permission.SEE_CUSTOMERS, 106);
    }

    @Bean
    static NavigationItem engagementsOfAdministrators() {
        return new NavigationItem(
                "/engagements", "nav.engagements", "folder", Permission.ADD_ACCOUNTS, 106, EngagementPages::maySee);
    }

    @GetMapping("/engagements")
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        require(viewer);
        EngagementFilter filter = EngagementFilter.of(new ListParameters(asked), viewer.isStaff());
        return Html.page("engagement/list", database.as(viewer, () -> {
            if (viewer.isStaff()) {
                // Staff's reading of customers' data stands in the audit log (M5.7).
                String path = filter.path().toString();
                audit.record(viewer, "engagement.list", Audit.Subject.of("engagement", path, null));
            }
            Slice<EngagementListView.Row> page = list.page(filter);
            boolean whole = filter.paging().isFirst() && page.after() == null;
            return new EngagementListView(
                    filter,
                    page,
                    whole ? page.rows().size() : list.count(filter),
                    viewer.isStaff() ? list.customers() : List.of(),
                    viewer.may(Permission.EDIT_CUSTOMERS));
        }));
    }

    @GetMapping("/engagements/{id}")
    ModelAndView engagement(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String q) {
        require(viewer);
        return Html.page(
                "engagement/engagement",
                view(viewer, id, q, EngagementForm.blank(ids), null, new FormErrors(), List.of()));
    }

    EngagementView view(
            Viewer viewer,
            UUID id,
            @Nullable String search,
            EngagementForm form,
            @Nullable EngagementVerb sent,
            FormErrors errors,
            List<EngagementProblem> problems) {
        boolean edits = viewer.may(Permission.EDIT_CUSTOMERS);
        String text = search == null ? null : new ListParameters(Map.of("q", search)).text("q");
        return database.as(viewer, () -> {
            EngagementQuery.Found found = query.find(id).orElseThrow(NotFound::new);
            if (viewer.isStaff()) {
                EngagementView.Facts facts = found.facts();
                audit.record(
                        viewer, "engagement.read", Audit.Subject.of("engagement", facts.name(), facts.customerId()));
            }
            return new EngagementView(
                    found.facts(),
                    found.contracts(),
                    query.members(id),
                    found.others(),
                    edits ? found.blind() : List.of(),
                    text,
                    edits && text != null && !text.isEmpty() ? query.candidates(id, text) : List.of(),
                    edits,
                    form,
                    sent,
                    errors,
                    problems);
        });
    }

    private static void require(Viewer viewer) {
        if (!viewer.isStaff() && !maySee(viewer)) {
            throw new NotFound();
        }
    }

    private static boolean maySee(Viewer viewer) {
        return viewer.kind() == AccountKind.USER_ADMINISTRATOR && viewer.isAtHome() && viewer.whole();
    }
}
