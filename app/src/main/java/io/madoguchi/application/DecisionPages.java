package io.madoguchi.application;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.application.Decision.Scope;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What staff do with an application. */
@Controller
@Requires(Permission.DECIDE_APPLICATIONS)
class DecisionPages {

    private static final int LONGEST_TEXT = 2000;

    private final Database database;
    private final Applications applications;
    private final ApplicationPages pages;
    private final Ids ids;

    DecisionPages(Database database, Applications applications, ApplicationPages pages, Ids ids) {
        this.database = database;
        this.applications = applications;
        this.pages = pages;
        this.ids = ids;
    }

    @PostMapping("/applications/{number}/customer")
    ModelAndView place(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        String reference = TypedText.line(sent.get("beside")).strip();
        FormErrors errors = new FormErrors();
        if (TypedText.isBlank(reference)) {
            errors.reject("beside", "application.beside.missing");
        }
        return carryOut(
                viewer,
                number,
                sent,
                "placed",
                errors,
                response,
                version -> applications.place(viewer, number, version, reference));
    }

    @PostMapping("/applications/{number}/question")
    ModelAndView ask(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        String question = TypedText.lines(sent.get("question")).strip();
        return carryOut(
                viewer,
                number,
                sent,
                "asked",
                required("question", question),
                response,
                version -> applications.ask(viewer, number, version, question));
    }

    @PostMapping("/applications/{number}/rejection")
    ModelAndView reject(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        String reason = TypedText.lines(sent.get("reason")).strip();
        return carryOut(
                viewer,
                number,
                sent,
                "rejected",
                required("reason", reason),
                response,
                version -> applications.reject(viewer, number, version, reason));
    }

    @PostMapping("/applications/{number}/approval")
    ModelAndView approve(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        String note = TypedText.lines(sent.get("note")).strip();
        FormErrors errors = new FormErrors();
        tooLong("note", note, errors);
        return carryOut(
                viewer,
                number,
                sent,
                "approved",
                errors,
                response,
                version -> applications.approve(viewer, number, version, scopes(sent), note));
    }

    @GetMapping("/applications/{number}/correction")
    ModelAndView correction(Viewer viewer, @PathVariable String number) {
        Application application = database.as(viewer, () -> applications.find(number));
        ApplyForm form = ApplyForm.of(application.content(), ids.next(), "");
        return Html.page("application/correct", view(application, application.version(), form, new FormErrors()));
    }

    @PostMapping("/applications/{number}/correction")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String step,
            HttpServletResponse response) {
        Application application = database.as(viewer, () -> applications.find(number));
        ApplyForm form = ApplyForm.of(sent, ids);
        int version = version(sent.toSingleValueMap());
        if (step.startsWith("add-") || step.startsWith("remove-")) {
            return Html.page("application/correct", view(application, version, form.changed(step), new FormErrors()));
        }
        ApplyCheck check = new ApplyCheck(form);
        Content content = check.content(application.content().consents());
        if (version == application.version() && !check.errors().isEmpty()) {
            return Html.invalid("application/correct", view(application, version, form, check.errors()));
        }
        try {
            database.as(viewer, () -> applications.correct(viewer, number, version, content));
        } catch (Refused refused) {
            FormErrors errors = new FormErrors();
            errors.reject("refused", refused.key(), refused.arguments());
            // Whoever reads that somebody was quicker may decide to save all the same.
            CorrectionView again = view(application, application.version(), form, errors);
            return Html.page("application/correct", again, HttpStatus.CONFLICT);
        }
        Flash.say(response, "application.corrected");
        return Html.redirect("/applications/" + number);
    }

    private ModelAndView carryOut(
            Viewer viewer,
            String number,
            Map<String, String> sent,
            String said,
            FormErrors errors,
            HttpServletResponse response,
            Consumer<Integer> work) {
        int version = version(sent);
        boolean stale = database.as(viewer, () -> applications.find(number)).version() != version;
        if (!stale && !errors.isEmpty()) {
            return Html.invalid("application/application", pages.view(viewer, number, sent, errors, null));
        }
        try {
            database.as(viewer, () -> work.accept(version));
        } catch (Refused refused) {
            boolean invalid = refused.key().startsWith("application.invalid.");
            Finding why = new Finding(Finding.Level.STOP, refused.key(), Arrays.asList(refused.arguments()));
            ApplicationView again = pages.view(viewer, number, sent, new FormErrors(), why);
            return Html.page(
                    "application/application", again, invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        }
        Flash.say(response, "application." + said);
        return Html.redirect("/applications/" + number);
    }

    private static CorrectionView view(Application application, int version, ApplyForm form, FormErrors errors) {
        return new CorrectionView(application.number(), version, new ApplyView(form, "", errors));
    }

    private static FormErrors required(String field, String text) {
        FormErrors errors = new FormErrors();
        if (TypedText.isBlank(text)) {
            errors.reject(field, "application." + field + ".missing");
        }
        tooLong(field, text, errors);
        return errors;
    }

    private static void tooLong(String field, String text, FormErrors errors) {
        if (TypedText.length(text) > LONGEST_TEXT) {
            errors.reject(field, "apply.tooLong", LONGEST_TEXT, TypedText.length(text));
        }
    }

    private static int version(Map<String, String> sent) {
        try {
            return Integer.parseInt(sent.getOrDefault("version", ""));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Up to the first that was not chosen; the approval says that one is missing. */
    private static List<Scope> scopes(Map<String, String> sent) {
        return IntStream.range(0, ApplyForm.MOST_ACCOUNTS)
                .mapToObj(i -> scope(sent.get("scope_" + i)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Scope> scope(@Nullable String name) {
        return Stream.of(Scope.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
