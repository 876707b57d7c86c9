package io.madoguchi.accessapplication;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.engagement.EngagementProblem;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.NavigationItem;
import io.madoguchi.shell.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /apply/access}: for those who administer the accounts of their company and see all of it (入力→確認→完了). */
@Controller
@Requires(Permission.ADD_ACCOUNTS)
class AccessApplyPages {

    static final int LONGEST_TEXT = 2_000;

    private static final int MOST_PAST = 20;

    private final Database database;
    private final AccessApplications applications;
    private final AccessStore store;
    private final Ids ids;

    AccessApplyPages(Database database, AccessApplications applications, AccessStore store, Ids ids) {
        this.database = database;
        this.applications = applications;
        this.store = store;
        this.ids = ids;
    }

    /** User administrators come by way of the engagements. */
    @Bean
    static NavigationItem accessItem() {
        return new NavigationItem(
                "/apply/access",
                "nav.access",
                "folder",
                Permission.ADD_ACCOUNTS,
                107,
                viewer -> viewer.whole() && viewer.kind() == AccountKind.INQUIRY_ADMINISTRATOR);
    }

    @GetMapping("/apply/access")
    ModelAndView blank(Viewer viewer, @RequestParam(required = false) @Nullable String from) {
        requireWhole(viewer);
        AccessForm form = from == null
                ? AccessForm.blank(ids)
                : database.as(
                        viewer,
                        () -> store.find(from)
                                .map(each -> AccessForm.of(each.parts(), ids))
                                .orElseThrow(NotFound::new));
        return Html.page("accessapplication/apply", view(viewer, form, List.of(), new FormErrors()));
    }

    @PostMapping("/apply/access")
    ModelAndView check(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        requireWhole(viewer);
        AccessForm form = AccessForm.sent(sent, ids);
        if (!form.step().equals("check")) {
            return Html.page("accessapplication/apply", view(viewer, form.stepped(), List.of(), new FormErrors()));
        }
        AccessApplyView view = checked(viewer, form);
        return view.problems().isEmpty()
                ? Html.page("accessapplication/confirm", view)
                : Html.invalid("accessapplication/apply", view);
    }

    @PostMapping("/apply/access/filing")
    ModelAndView file(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        requireWhole(viewer);
        AccessForm form = AccessForm.sent(sent, ids);
        try {
            String number = database.as(viewer, () -> applications.file(viewer, form.formKey(), form.plans()));
            return Html.redirect("/apply/access/" + number + "/received");
        } catch (Refused refused) {
            return Html.invalid("accessapplication/apply", checked(viewer, form));
        }
    }

    @GetMapping("/apply/access/{number}/received")
    ModelAndView received(Viewer viewer, @PathVariable String number) {
        return Html.page("accessapplication/received", own(viewer, number, "", new FormErrors()));
    }

    @GetMapping("/apply/access/{number}")
    ModelAndView application(Viewer viewer, @PathVariable String number) {
        return Html.page("accessapplication/own", own(viewer, number, "", new FormErrors()));
    }

    @PostMapping("/apply/access/{number}/answer")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        String text = TypedText.lines(sent.getFirst("text")).strip();
        FormErrors errors = AccessDecisionPages.errorsOf(text, true);
        if (!errors.isEmpty()) {
            return Html.invalid("accessapplication/own", own(viewer, number, text, errors));
        }
        try {
            database.as(
                    viewer,
                    () -> applications.answer(
                            viewer,
                            AccessForm.key(sent.getFirst("form_key"), ids),
                            number,
                            AccessDecisionPages.version(sent),
                            text));
        } catch (Refused refused) {
            errors.reject("text", refused.key());
            return Html.page("accessapplication/own", own(viewer, number, text, errors), HttpStatus.CONFLICT);
        }
        Flash.say(response, "access.answered");
        return Html.redirect("/apply/access/" + number);
    }

    private AccessOwnView own(Viewer viewer, String number, String text, FormErrors errors) {
        return database.as(
                viewer,
                () -> new AccessOwnView(store.find(number).orElseThrow(NotFound::new), ids.next(), text, errors));
    }

    private AccessApplyView checked(Viewer viewer, AccessForm form) {
        List<EngagementProblem> problems =
                database.as(viewer, () -> applications.check(viewer, viewer.customerId(), form.plans()));
        return view(viewer, form, problems, new FormErrors());
    }

    AccessApplyView view(Viewer viewer, AccessForm form, List<EngagementProblem> problems, FormErrors errors) {
        return new AccessApplyView(
                form,
                problems,
                errors,
                database.as(viewer, () -> store.newest(viewer.customerId(), MOST_PAST)),
                viewer.organisation() == null ? "" : viewer.organisation().name(),
                viewer.may(Permission.SEE_CONTRACTS));
    }

    /** Whoever is under access control himself knows too little of his company to divide it. */
    static void requireWhole(Viewer viewer) {
        if (!viewer.whole()) {
            throw new NotFound();
        }
    }
}
