package io.madoguchi.imports;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.NavigationItem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /imports}: choose files, look at what they would do, have them written. */
@Controller
@Requires({Permission.IMPORT_CONTRACTS, Permission.IMPORT_ALL})
class ImportPages {

    private final Database database;
    private final ImportRunQuery query;
    private final ImportRuns runs;
    private final ImportUpload upload;
    private final List<ImportKind> kinds;
    private final Audit audit;
    private final Ids ids;

    ImportPages(
            Database database,
            ImportRunQuery query,
            ImportRuns runs,
            ImportUpload upload,
            List<ImportKind> kinds,
            Audit audit,
            Ids ids) {
        this.database = database;
        this.query = query;
        this.runs = runs;
        this.upload = upload;
        this.kinds = List.copyOf(kinds);
        this.audit = audit;
        this.ids = ids;
    }

    @Bean
    static NavigationItem importsItem() {
        return new NavigationItem("/imports", "nav.imports", "upload", Permission.IMPORT_CONTRACTS, 110);
    }

    @GetMapping("/imports")
    ModelAndView list(Viewer viewer, @RequestParam(required = false) @Nullable UUID before) {
        return Html.page("imports/list", listView(viewer, before, List.of()));
    }

    @PostMapping("/imports")
    ModelAndView take(
            Viewer viewer,
            @RequestParam(name = "form_key") UUID formKey,
            @RequestParam(required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        ImportUpload.Taken taken = upload.take(viewer, files == null ? List.of() : files);
        if (!taken.refusals().isEmpty()) {
            return Html.invalid("imports/list", listView(viewer, null, taken.refusals()));
        }
        return Html.redirect("/imports/" + runs.begin(viewer, formKey, taken.files()));
    }

    @GetMapping("/imports/{id}")
    ModelAndView run(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int problems,
            @RequestParam(defaultValue = "0") int changes) {
        return Html.page("imports/run", read(viewer, id, problems, changes));
    }

    /** The part of the page that asks for itself while the run is under way; then it has the whole page loaded. */
    @GetMapping("/imports/{id}/progress")
    ModelAndView progress(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
        ImportRunView view = find(viewer, id, 0, 0);
        if (!view.state().isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Html.page("imports/_progress", view);
    }

    @PostMapping("/imports/{id}/writing")
    ModelAndView write(Viewer viewer, @PathVariable UUID id, @RequestParam ImportMode mode) {
        ImportRunView view = find(viewer, id, 0, 0);
        if (!view.isOwn() || mode == ImportMode.DRY_RUN) {
            throw new NotFound();
        }
        runs.write(id, mode);
        return Html.redirect("/imports/" + id);
    }

    private ImportRunView find(Viewer viewer, UUID id, int problems, int changes) {
        return database.as(
                viewer, () -> query.find(viewer, id, problems, changes).orElseThrow(NotFound::new));
    }

    /** The report shows values of customers' records (M5.7). */
    private ImportRunView read(Viewer viewer, UUID id, int problems, int changes) {
        return database.as(viewer, () -> {
            ImportRunView run = query.find(viewer, id, problems, changes).orElseThrow(NotFound::new);
            audit.record(viewer, "import.read", Audit.Subject.of("import", "/imports/" + id, null));
            return run;
        });
    }

    private ImportListView listView(Viewer viewer, @Nullable UUID before, List<ImportListView.Refusal> refusals) {
        List<ImportListView.Run> found = database.as(viewer, () -> query.newest(before));
        boolean more = found.size() > ImportRunQuery.RUNS;
        List<ImportListView.Run> shown = more ? found.subList(0, ImportRunQuery.RUNS) : found;
        return new ImportListView(
                ids.next(),
                refusals,
                kinds.stream()
                        .filter(kind -> viewer.may(kind.permission()))
                        .sorted((a, b) ->
                                a.steps().getLast().compareTo(b.steps().getLast()))
                        .map(kind -> new ImportListView.Kind(kind.name(), kind.columns()))
                        .toList(),
                shown,
                more ? shown.getLast().id() : null,
                ImportUpload.MOST_BYTES);
    }
}
