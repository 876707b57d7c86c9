package io.madoguchi.engagement;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /engagements/new}: an engagement with its group, members and contracts in one step. */
@Controller
@Requires(Permission.EDIT_CUSTOMERS)
class EngagementNewPages {

    private final Database database;
    private final EngagementListQuery list;
    private final EngagementChanges changes;
    private final EngagementSteps steps;
    private final ChangePreviews previews;
    private final Ids ids;

    EngagementNewPages(
            Database database,
            EngagementListQuery list,
            EngagementChanges changes,
            EngagementSteps steps,
            ChangePreviews previews,
            Ids ids) {
        this.database = database;
        this.list = list;
        this.changes = changes;
        this.steps = steps;
        this.previews = previews;
        this.ids = ids;
    }

    @GetMapping("/engagements/new")
    ModelAndView blank(Viewer viewer, @RequestParam(defaultValue = "") String customer) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("customer", customer);
        EngagementForm form = new EngagementForm(ids.next(), fields);
        return Html.page("engagement/new", view(viewer, form, new FormErrors(), List.of()));
    }

    @PostMapping("/engagements")
    ModelAndView create(Viewer viewer, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        EngagementForm form = EngagementForm.sent(sent, ids);
        FormErrors errors = new FormErrors();
        UUID customer = database.<@Nullable UUID>as(
                viewer, () -> list.customer(form.line("customer")).orElse(null));
        if (customer == null) {
            errors.reject("customer", "engagement.invalid.customer");
            return Html.invalid("engagement/new", view(viewer, form, errors, List.of()));
        }
        try {
            if (!form.isConfirmed() && !form.line("confirmed").equals("back")) {
                EngagementStep step = database.as(viewer, () -> ask(viewer, customer, form.plan()));
                if (!step.problems().isEmpty()) {
                    return Html.invalid("engagement/new", view(viewer, form, errors, step.problems()));
                }
                return confirm(viewer, form, step);
            }
            if (!form.isConfirmed()) {
                return Html.page("engagement/new", view(viewer, form, errors, List.of()));
            }
            UUID made = database.as(viewer, () -> changes.create(viewer, customer, form.plan(), form));
            Flash.say(response, "engagement.created");
            return Html.redirect("/engagements/" + made);
        } catch (EngagementProblems problems) {
            return Html.invalid("engagement/new", view(viewer, form, errors, problems.problems()));
        } catch (Refused refused) {
            errors.reject("contracts", refused.key(), refused.arguments());
            return Html.invalid("engagement/new", view(viewer, form, errors, List.of()));
        }
    }

    private EngagementStep ask(Viewer viewer, UUID customer, EngagementPlan plan) {
        List<EngagementProblem> problems = changes.check(viewer, customer, plan);
        return problems.isEmpty()
                ? steps.creation(viewer, customer, ids.next(), plan)
                : EngagementStep.impossible(problems);
    }

    private ModelAndView confirm(Viewer viewer, EngagementForm form, EngagementStep step) {
        return Html.page(
                "engagement/confirm",
                new EngagementConfirmView(
                        "create",
                        form.line("name"),
                        "/engagements",
                        "",
                        form,
                        step,
                        previews.of(viewer, step.change())));
    }

    private EngagementNewView view(
            Viewer viewer, EngagementForm form, FormErrors errors, List<EngagementProblem> problems) {
        return new EngagementNewView(form, database.as(viewer, list::customers), errors, problems);
    }
}
