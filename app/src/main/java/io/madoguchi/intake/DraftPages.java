package io.madoguchi.intake;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Drafts of reports: saved by the page as it is typed into, or by a button. */
@Controller
@Requires(Permission.REPORT_INQUIRIES)
class DraftPages {

    private final Database database;
    private final Drafts drafts;
    private final ReportFlow flow;
    private final Uploads uploads;

    DraftPages(Database database, Drafts drafts, ReportFlow flow, Uploads uploads) {
        this.database = database;
        this.drafts = drafts;
        this.flow = flow;
        this.uploads = uploads;
    }

    /** @param byScript the page stays as it is, but for what it tells of the draft */
    @PostMapping("/inquiries/new/draft")
    ModelAndView save(
            Viewer viewer,
            @RequestParam("form_key") UUID formKey,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byScript,
            HttpServletResponse response) {
        ReportForm form = ReportForm.of(formKey, fields);
        database.as(viewer, () -> flow.requireReporter(viewer));
        FormErrors errors = uploads.keep(viewer, formKey, files == null ? List.of() : files);
        return database.as(viewer, () -> {
            Drafts.Saved saved = drafts.save(viewer, form);
            if (byScript != null) {
                if (saved.state() == DraftState.APART) {
                    // Its files have become others: the page is loaded anew.
                    Flash.say(response, "report.draft.apart");
                }
                return Html.page("intake/reportDraft", new ReportDraftView(saved.form(), saved.state(), saved.at()));
            }
            if (saved.state() == DraftState.FULL) {
                errors.reject("draft", "report.error.draft.full", Drafts.MOST);
            }
            if (!errors.isEmpty() || saved.state() == DraftState.SENT) {
                return flow.changed(viewer, saved.form(), errors);
            }
            Flash.say(response, "report.draft." + saved.state().name().toLowerCase(Locale.ROOT));
            return Html.redirect(
                    saved.state() == DraftState.EMPTY
                            ? "/inquiries/new"
                            : "/inquiries/new?draft=" + saved.form().formKey());
        });
    }

    @PostMapping("/inquiries/new/draft/removal")
    ModelAndView discard(Viewer viewer, @RequestParam UUID draft, HttpServletResponse response) {
        database.as(viewer, () -> drafts.discard(viewer, draft));
        Flash.say(response, "report.draft.discarded");
        return Html.redirect("/inquiries/new");
    }
}
