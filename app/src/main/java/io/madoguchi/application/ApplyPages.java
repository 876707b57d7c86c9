package io.madoguchi.application;

import io.madoguchi.access.PublicPage;
import io.madoguchi.account.LinkToken;
import io.madoguchi.application.ReceivedView.Stage;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.Words;
import io.madoguchi.terms.Documents;
import io.madoguchi.terms.Edition;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /apply/account}: anybody applies for accounts, in three steps; and answers what he was asked. */
@Controller
@PublicPage
class ApplyPages {

    private static final Pattern NUMBER = Pattern.compile("A-[0-9]{8}-[0-9]{4,9}");

    private final Filing filing;
    private final Documents documents;
    private final Ids ids;

    ApplyPages(Filing filing, Documents documents, Ids ids) {
        this.filing = filing;
        this.documents = documents;
        this.ids = ids;
    }

    @GetMapping("/apply/account")
    ModelAndView blank() {
        return Html.page("application/apply", view(ApplyForm.empty(ids.next()), "", new FormErrors()));
    }

    /** The buttons of the form: rows more and less, on to the confirmation, back from it, and at last to send. */
    @PostMapping("/apply/account")
    ModelAndView step(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String step,
            Words words,
            HttpServletRequest request) {
        ApplyForm form = ApplyForm.of(sent, ids);
        Optional<LinkFound> asked = form.isAnswer() ? asked(form.token()) : Optional.empty();
        if (form.isAnswer() && asked.isEmpty()) {
            return noLink();
        }
        String question = asked.map(LinkFound::question).orElse("");
        if (step.startsWith("add-") || step.startsWith("remove-") || step.equals("back")) {
            return Html.page("application/apply", view(form.changed(step), question, new FormErrors()));
        }
        ApplyCheck check = new ApplyCheck(form);
        Content content =
                check.content(asked.map(link -> link.content().consents()).orElseGet(this::consents));
        String answer = "";
        if (asked.isPresent()) {
            answer = check.answer();
            content = content.by(asked.get().content().applicant().mail());
        } else {
            check.consent();
        }
        if (!check.errors().isEmpty()) {
            return Html.invalid("application/apply", view(form, question, check.errors()));
        }
        if (!step.equals("send")) {
            return Html.page("application/applyConfirm", new ApplyConfirmView(form, content, answer));
        }
        return asked.isPresent()
                ? answered(form, content, answer)
                : filed(form, content, words, request.getRemoteAddr());
    }

    @GetMapping("/apply/account/received")
    ModelAndView received(@RequestParam Map<String, String> asked) {
        ListParameters parameters = new ListParameters(asked);
        String number = parameters.text("number");
        Stage stage = parameters.one(Stage.class, "stage");
        if (!NUMBER.matcher(number).matches() || stage == null) {
            throw new NotFound();
        }
        return Html.page("application/received", new ReceivedView(number, stage));
    }

    @GetMapping("/apply/confirm")
    ModelAndView link(@RequestParam(defaultValue = "") String token) {
        return filing.find(new LinkToken(token))
                .filter(link -> link.purpose() == LinkFound.Purpose.CONFIRM)
                .map(link -> Html.page("application/confirm", new ConfirmView(token, link.number(), link.content())))
                .orElseGet(ApplyPages::noLink);
    }

    /** By a button, because programs that look after mails open links by themselves. */
    @PostMapping("/apply/confirm")
    ModelAndView confirm(@RequestParam(defaultValue = "") String token) {
        return filing.confirm(new LinkToken(token))
                .map(number -> done(number, Stage.CONFIRMED))
                .orElseGet(ApplyPages::noLink);
    }

    @GetMapping("/apply/answer")
    ModelAndView answer(@RequestParam(defaultValue = "") String token) {
        return asked(token)
                .map(link -> Html.page(
                        "application/apply",
                        view(ApplyForm.of(link.content(), ids.next(), token), link.question(), new FormErrors())))
                .orElseGet(ApplyPages::noLink);
    }

    private ModelAndView filed(ApplyForm form, Content content, Words words, String network) {
        if (!filing.mayFile(content, network)) {
            FormErrors errors = new FormErrors();
            errors.reject("limit", "apply.limit");
            return Html.page("application/apply", view(form, "", errors), HttpStatus.TOO_MANY_REQUESTS);
        }
        return done(filing.file(form.formKey(), content, words.locale(), network), Stage.FILED);
    }

    private ModelAndView answered(ApplyForm form, Content content, String answer) {
        return filing.answer(new LinkToken(form.token()), answer, content)
                .map(number -> done(number, Stage.ANSWERED))
                .orElseGet(ApplyPages::noLink);
    }

    private static ModelAndView done(String number, Stage stage) {
        return Html.redirect(new ReceivedView(number, stage).path());
    }

    private Optional<LinkFound> asked(String token) {
        return filing.find(new LinkToken(token)).filter(link -> link.purpose() == LinkFound.Purpose.ANSWER);
    }

    private Map<String, String> consents() {
        return documents.all().stream()
                .collect(Collectors.toMap(each -> each.document().name(), Edition::version));
    }

    private static ApplyView view(ApplyForm form, String question, FormErrors errors) {
        return new ApplyView(form, question, errors);
    }

    /** Used, run out, altered or overtaken: the way on is the same. */
    private static ModelAndView noLink() {
        return Html.page("application/noLink", new NoLinkView(), HttpStatus.GONE);
    }
}
