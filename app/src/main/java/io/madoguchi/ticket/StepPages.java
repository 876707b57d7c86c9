package io.madoguchi.ticket;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.Overtaken;
import io.madoguchi.inquiry.Step;
import io.madoguchi.inquiry.Verb;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Below {@code /inquiries/{number}} each verb has a noun of its own; what it does stands in {@link Inquiry}. */
@Controller
@RequestMapping("/inquiries/{number}")
class StepPages {

    private static final String SENT = "sent";

    private final Database database;
    private final Inquiries inquiries;
    private final Tickets tickets;
    private final Uploads uploads;
    private final Ids ids;

    StepPages(Database database, Inquiries inquiries, Tickets tickets, Uploads uploads, Ids ids) {
        this.database = database;
        this.inquiries = inquiries;
        this.tickets = tickets;
        this.uploads = uploads;
        this.ids = ids;
    }

    /** The form of a verb on its way. */
    record Sent(String number, Map<String, String> fields, HttpServletResponse response) {}

    /** Gives the step that a form asks for, or refuses it. */
    private interface Asked {
        Step of(Inquiry inquiry, StepForm form, Instant now);
    }

    @ModelAttribute(SENT)
    Sent sent(@PathVariable String number, @RequestParam Map<String, String> fields, HttpServletResponse response) {
        return new Sent(number, fields, response);
    }

    @PostMapping("/intake")
    @Requires(Permission.TAKE_IN_INQUIRIES)
    ModelAndView takeIn(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, Verb.TAKE_IN, (inquiry, form, now) -> inquiry.takeIn(viewer, form.text(), now));
    }

    @PostMapping("/assignment")
    @Requires(Permission.TAKE_IN_INQUIRIES)
    ModelAndView assign(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(
                viewer,
                sent,
                Verb.ASSIGN,
                (inquiry, form, now) ->
                        inquiry.assign(viewer, inquiries.engineer(form.engineerId()), form.text(), now));
    }

    @PostMapping("/messages")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView message(
            Viewer viewer,
            @ModelAttribute(name = SENT, binding = false) Sent sent,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable List<MultipartFile> files) {
        StepForm form = StepForm.of(Verb.MESSAGE, sent.fields(), ids.next());
        FormErrors refusedFiles = uploads.keep(viewer, form.formKey(), files == null ? List.of() : files);
        if (!refusedFiles.isEmpty()) {
            return again(viewer, sent.number(), Trouble.of(form, refusedFiles));
        }
        return carryOut(viewer, sent, form, (inquiry, f, now) -> inquiry.message(viewer, f.text(), f.asks(), now));
    }

    @PostMapping("/notes")
    @Requires(Permission.WRITE_NOTES)
    ModelAndView note(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, Verb.NOTE, (inquiry, form, now) -> inquiry.note(viewer, form.text(), now));
    }

    @PostMapping("/restoration-outlook")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView stateRestoration(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(
                viewer,
                sent,
                Verb.STATE_RESTORATION,
                (inquiry, form, now) -> inquiry.stateRestoration(viewer, form.untilInstant(), form.text(), now));
    }

    @PostMapping("/work")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView startWork(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(
                viewer, sent, Verb.START_WORK, (inquiry, form, now) -> inquiry.startWork(viewer, form.text(), now));
    }

    @PostMapping("/workaround")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView workAround(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(
                viewer, sent, Verb.WORKAROUND, (inquiry, form, now) -> inquiry.workAround(viewer, form.text(), now));
    }

    @PostMapping("/restoration")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView restore(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(
                viewer,
                sent,
                Verb.RESTORE,
                (inquiry, form, now) -> inquiry.restore(viewer, form.text(), form.fix(), now));
    }

    @PostMapping("/answer")
    @Requires({Permission.ANSWER_INQUIRIES, Permission.ANSWER_MONEY_INQUIRIES})
    ModelAndView answer(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, Verb.ANSWER, (inquiry, form, now) -> inquiry.answer(viewer, form.text(), now));
    }

    @PostMapping("/closure")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView close(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, Verb.CLOSE, (inquiry, form, now) -> inquiry.close(viewer, form.text(), now));
    }

    @PostMapping("/reopening")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView reopen(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, Verb.REOPEN, (inquiry, form, now) -> inquiry.reopen(viewer, form.text(), now));
    }

    private ModelAndView carryOut(Viewer viewer, Sent sent, Verb verb, Asked asked) {
        return carryOut(viewer, sent, StepForm.of(verb, sent.fields(), ids.next()), asked);
    }

    private ModelAndView carryOut(Viewer viewer, Sent sent, StepForm form, Asked asked) {
        String number = sent.number();
        try {
            database.as(
                    viewer,
                    () -> inquiries.carryOut(
                            viewer,
                            Tickets.exact(number),
                            form.seen(),
                            form.formKey(),
                            (inquiry, now) -> asked.of(inquiry, form, now)));
            Flash.say(sent.response(), "inquiry." + form.verb().word());
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
        return Html.page("ticket/ticket", view, status);
    }
}
