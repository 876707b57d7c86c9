package io.madoguchi.inquiry;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Below {@code /inquiries/{number}} each verb has a noun of its own; what it does stands in {@link Inquiry}. */
@Controller
class InquiryStepPages {

    private final Database database;
    private final InquirySteps steps;
    private final Tickets tickets;
    private final Uploads uploads;
    private final Ids ids;

    InquiryStepPages(Database database, InquirySteps steps, Tickets tickets, Uploads uploads, Ids ids) {
        this.database = database;
        this.steps = steps;
        this.tickets = tickets;
        this.uploads = uploads;
        this.ids = ids;
    }

    @PostMapping("/inquiries/{number}/intake")
    @Requires(Permission.TAKE_IN_INQUIRIES)
    ModelAndView takeIn(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.TAKE_IN, sent, ids.next());
        return carryOut(viewer, number, form, response, (inquiry, now) -> inquiry.takeIn(viewer, form.text(), now));
    }

    @PostMapping("/inquiries/{number}/assignment")
    @Requires(Permission.TAKE_IN_INQUIRIES)
    ModelAndView assign(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.ASSIGN, sent, ids.next());
        return carryOut(
                viewer,
                number,
                form,
                response,
                (inquiry, now) -> inquiry.assign(viewer, steps.engineer(form.engineerId()), form.text(), now));
    }

    @PostMapping("/inquiries/{number}/messages")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView message(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.MESSAGE, sent, ids.next());
        FormErrors refusedFiles = uploads.keep(viewer, form.formKey(), files == null ? List.of() : files);
        if (!refusedFiles.isEmpty()) {
            return again(viewer, number, Trouble.of(form, refusedFiles));
        }
        return carryOut(
                viewer,
                number,
                form,
                response,
                (inquiry, now) -> inquiry.message(viewer, form.text(), form.asks(), now));
    }

    @PostMapping("/inquiries/{number}/notes")
    @Requires(Permission.WRITE_NOTES)
    ModelAndView note(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.NOTE, sent, ids.next());
        return carryOut(viewer, number, form, response, (inquiry, now) -> inquiry.note(viewer, form.text(), now));
    }

    @PostMapping("/inquiries/{number}/restoration-outlook")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView stateRestoration(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.STATE_RESTORATION, sent, ids.next());
        return carryOut(
                viewer,
                number,
                form,
                response,
                (inquiry, now) -> inquiry.stateRestoration(viewer, form.untilInstant(), form.text(), now));
    }

    @PostMapping("/inquiries/{number}/work")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView startWork(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.START_WORK, sent, ids.next());
        return carryOut(viewer, number, form, response, (inquiry, now) -> inquiry.startWork(viewer, form.text(), now));
    }

    @PostMapping("/inquiries/{number}/workaround")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView workAround(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.WORKAROUND, sent, ids.next());
        return carryOut(viewer, number, form, response, (inquiry, now) -> inquiry.workAround(viewer, form.text(), now));
    }

    @PostMapping("/inquiries/{number}/restoration")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView restore(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.RESTORE, sent, ids.next());
        return carryOut(
                viewer,
                number,
                form,
                response,
                (inquiry, now) -> inquiry.restore(viewer, form.text(), form.fix(), now));
    }

    @PostMapping("/inquiries/{number}/answer")
    @Requires({Permission.ANSWER_INQUIRIES, Permission.ANSWER_MONEY_INQUIRIES})
    ModelAndView answer(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.ANSWER, sent, ids.next());
        return carryOut(viewer, number, form, response, (inquiry, now) -> inquiry.answer(viewer, form.text(), now));
    }

    @PostMapping("/inquiries/{number}/closure")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView close(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.CLOSE, sent, ids.next());
        return carryOut(viewer, number, form, response, (inquiry, now) -> inquiry.close(viewer, form.text(), now));
    }

    @PostMapping("/inquiries/{number}/reopening")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView reopen(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        StepForm form = StepForm.of(Verb.REOPEN, sent, ids.next());
        return carryOut(viewer, number, form, response, (inquiry, now) -> inquiry.reopen(viewer, form.text(), now));
    }

    private ModelAndView carryOut(
            Viewer viewer,
            String number,
            StepForm form,
            HttpServletResponse response,
            BiFunction<Inquiry, Instant, Step> verb) {
        try {
            database.as(viewer, () -> steps.carryOut(viewer, Tickets.exact(number), form.seen(), form.formKey(), verb));
            Flash.say(response, "inquiry." + form.verb().word());
            return Html.redirect("/inquiries/" + number);
        } catch (Refused refused) {
            return again(viewer, number, Trouble.of(form, refused));
        } catch (Overtaken overtaken) {
            return again(viewer, number, Trouble.overtaken(form));
        }
    }

    /** The same page with what is wrong, and with everything that was typed. */
    private ModelAndView again(Viewer viewer, String number, Trouble trouble) {
        TicketView view = database.as(viewer, () -> tickets.view(viewer, number, trouble));
        HttpStatus status = trouble.isInvalid() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return Html.page("inquiry/ticket", view, status);
    }
}
