package io.madoguchi.search;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /search}, where the field at the top of every page leads. */
@Controller
class SearchPage {

    private final Database database;
    private final SearchQuery query;
    private final Audit audit;
    private final Clock clock;

    SearchPage(Database database, SearchQuery query, Audit audit, Clock clock) {
        this.database = database;
        this.query = query;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/search")
    @Requires(Permission.SIGNED_IN)
    ModelAndView search(Viewer viewer, @RequestParam Map<String, String> asked) {
        // Nothing else than the words: the lists' other filters have no place here.
        String text = new ListParameters(asked).text("q");
        return Html.page(
                "search/search",
                text.isEmpty() ? new SearchView("", List.of()) : database.as(viewer, () -> view(viewer, text)));
    }

    /** Staff's reading of customers' data stands in the audit log (M5.7). */
    private SearchView view(Viewer viewer, String text) {
        if (viewer.isStaff()) {
            audit.record(viewer, "search", Audit.Subject.of("search", text, null));
        }
        return new SearchView(
                text, query.sections(viewer, new ListParameters(Map.of("q", text, "show", "all")), clock.instant()));
    }
}
