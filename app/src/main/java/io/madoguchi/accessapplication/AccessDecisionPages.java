package io.madoguchi.accessapplication;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.engagement.EngagementProblem;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /applications/access}: for those who decide; a sales representative finds those of own customers only. */
@Controller
@Requires(Permission.DECIDE_APPLICATIONS)
class AccessDecisionPages {

    private final Database database;
    private final AccessApplications applications;
    private final AccessStore store;
    private final AccessListQuery list;
    private final Audit audit;
    private final Ids ids;

    AccessDecisionPages(
            Database database,
            AccessApplications applications,
            AccessStore store,
            AccessListQuery list,
            Audit audit,
            Ids ids) {
        this.database = database;
        this.applications = applications;
        this.store = store;
        this.list = list;
        this.audit = audit;
        this.ids = ids;
    }

    @GetMapping("/applications/access")
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        AccessFilter filter = AccessFilter.of(new ListParameters(asked));
        return Html.page("accessapplication/list", database.as(viewer, () -> {
            String path = filter.path().toString();
            audit.record(viewer, "access.applications", Audit.Subject.of("access", path, null));
            Slice<AccessListView.Row> page = list.page(filter);
            boolean whole = filter.paging().isFirst() && page.after() == null;
            return new AccessListView(filter, page, whole ? page.rows().size() : list.count(filter));
        }));
    }

    @GetMapping("/applications/access/{number}")
    ModelAndView application(Viewer viewer, @PathVariable String number) {
        return Html.page("accessapplication/decide", view(viewer, number, "", "", new FormErrors()));
    }

    @PostMapping("/applications/access/{number}/question")
    ModelAndView ask(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        return act(viewer, number, "question", sent, true, response, applications::ask);
    }

    @PostMapping("/applications/access/{number}/rejection")
    ModelAndView reject(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        return act(viewer, number, "rejection", sent, true, response, applications::reject);
    }

    @PostMapping("/applications/access/{number}/set-up")
    ModelAndView setUp(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        return act(viewer, number, "set-up", sent, false, response, applications::setUp);
    }

    private ModelAndView act(
            Viewer viewer,
            String number,
            String noun,
            MultiValueMap<String, String> sent,
            boolean required,
            HttpServletResponse response,
            Deed deed) {
        String text = TypedText.lines(sent.getFirst("text")).strip();
        FormErrors errors = errorsOf(text, required);
        if (!errors.isEmpty()) {
            return Html.invalid("accessapplication/decide", view(viewer, number, noun, text, errors));
        }
        UUID formKey = AccessForm.key(sent.getFirst("form_key"), ids);
        try {
            database.as(viewer, () -> deed.carryOut(viewer, formKey, number, version(sent), text));
        } catch (Refused refused) {
            errors.reject("text", refused.key());
            return Html.page("accessapplication/decide", view(viewer, number, noun, text, errors), HttpStatus.CONFLICT);
        }
        Flash.say(response, "access." + noun);
        return Html.redirect("/applications/access/" + number);
    }

    private AccessDecisionView view(Viewer viewer, String number, String noun, String text, FormErrors errors) {
        return database.as(viewer, () -> {
            AccessApplication application = store.find(number).orElseThrow(NotFound::new);
            audit.record(viewer, "access.read", Audit.Subject.of("access", number, application.customerId()));
            List<EngagementProblem> problems = application.state().isDecided()
                    ? List.of()
                    : applications.check(viewer, application.customerId(), application.parts());
            return new AccessDecisionView(application, problems, ids.next(), noun, text, errors);
        });
    }

    static FormErrors errorsOf(String text, boolean required) {
        FormErrors errors = new FormErrors();
        if ((required && TypedText.isBlank(text)) || TypedText.length(text) > AccessApplyPages.LONGEST_TEXT) {
            errors.reject("text", "access.invalid.text", AccessApplyPages.LONGEST_TEXT);
        }
        return errors;
    }

    /** One that no application has, if none that can be read was sent. */
    static int version(MultiValueMap<String, String> sent) {
        try {
            return Integer.parseInt(String.valueOf(sent.getFirst("version")));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private interface Deed {
        void carryOut(Viewer by, UUID formKey, String number, int version, String text);
    }
}
