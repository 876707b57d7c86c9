package io.madoguchi.engagement;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.engagement.ChangePreview.Told;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the portal administrator does with an engagement: asked with what it means, then done. */
@Controller
@Requires(Permission.EDIT_CUSTOMERS)
class EngagementEditPages {

    private final Database database;
    private final EngagementChanges changes;
    private final EngagementPages pages;
    private final ChangePreviews previews;
    private final Ids ids;

    EngagementEditPages(
            Database database, EngagementChanges changes, EngagementPages pages, ChangePreviews previews, Ids ids) {
        this.database = database;
        this.changes = changes;
        this.pages = pages;
        this.previews = previews;
        this.ids = ids;
    }

    @PostMapping("/engagements/{id}/details")
    ModelAndView rename(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        return act(viewer, id, EngagementVerb.RENAME, sent, response);
    }

    @PostMapping("/engagements/{id}/members")
    ModelAndView join(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        return act(viewer, id, EngagementVerb.JOIN, sent, response);
    }

    @PostMapping("/engagements/{id}/members/removal")
    ModelAndView leave(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        return act(viewer, id, EngagementVerb.LEAVE, sent, response);
    }

    @PostMapping("/engagements/{id}/contracts")
    ModelAndView place(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        return act(viewer, id, EngagementVerb.PLACE, sent, response);
    }

    @PostMapping("/engagements/{id}/contracts/moves")
    ModelAndView move(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        return act(viewer, id, EngagementVerb.MOVE, sent, response);
    }

    @PostMapping("/engagements/{id}/scope")
    ModelAndView setScope(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        return act(viewer, id, EngagementVerb.SET_SCOPE, sent, response);
    }

    @PostMapping("/engagements/{id}/removal")
    ModelAndView remove(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        return act(viewer, id, EngagementVerb.REMOVE, sent, response);
    }

    private ModelAndView act(
            Viewer viewer,
            UUID id,
            EngagementVerb verb,
            MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        EngagementForm form = EngagementForm.sent(sent, ids);
        try {
            if (!form.isConfirmed()) {
                EngagementStep step = database.as(viewer, () -> changes.ask(viewer, id, verb, form));
                if (!step.problems().isEmpty()) {
                    return again(viewer, id, verb, form, new FormErrors(), step.problems());
                }
                if (step.isAsked()) {
                    return confirm(viewer, id, verb, form, step);
                }
            }
            database.as(viewer, () -> changes.carryOut(viewer, id, verb, form));
        } catch (EngagementProblems problems) {
            return again(viewer, id, verb, form, new FormErrors(), problems.problems());
        } catch (Refused refused) {
            FormErrors errors = new FormErrors();
            errors.reject(verb.key(), refused.key(), refused.arguments());
            return again(viewer, id, verb, form, errors, List.of());
        }
        Flash.say(response, "engagement." + verb.key());
        return Html.redirect(verb == EngagementVerb.REMOVE ? "/engagements" : "/engagements/" + id);
    }

    private ModelAndView confirm(
            Viewer viewer, UUID id, EngagementVerb verb, EngagementForm form, EngagementStep step) {
        Told told = previews.of(viewer, step.change());
        EngagementView engagement = pages.view(viewer, id, null, form, null, new FormErrors(), List.of());
        return Html.page(
                "engagement/confirm",
                new EngagementConfirmView(
                        verb.key(),
                        engagement.facts().name(),
                        engagement.action(verb),
                        "/engagements/" + id,
                        form,
                        step,
                        told));
    }

    /** The page as it stands now, with what was typed and what stands against it. */
    private ModelAndView again(
            Viewer viewer,
            UUID id,
            EngagementVerb verb,
            EngagementForm form,
            FormErrors errors,
            List<EngagementProblem> problems) {
        EngagementView view = pages.view(viewer, id, null, form, verb, errors, problems);
        return Html.page(
                "engagement/engagement",
                view,
                errors.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }
}
