package io.madoguchi.ticket;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.Verb;
import io.madoguchi.shell.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What several roles do with an inquiry; each verb has a noun of its own, what it does stands in {@link Inquiry}. */
@Controller
@RequestMapping("/inquiries/{number}")
class StepPages {

    private final TicketSteps steps;
    private final Inquiries inquiries;
    private final Uploads uploads;

    StepPages(TicketSteps steps, Inquiries inquiries, Uploads uploads) {
        this.steps = steps;
        this.inquiries = inquiries;
        this.uploads = uploads;
    }

    @PostMapping("/messages")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView message(
            Viewer viewer,
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable List<MultipartFile> files) {
        StepForm form = steps.form(sent, Verb.MESSAGE);
        FormErrors refusedFiles = uploads.keep(viewer, form.formKey(), files == null ? List.of() : files);
        if (!refusedFiles.isEmpty()) {
            return steps.again(viewer, sent.number(), Trouble.of(form, refusedFiles));
        }
        return steps.carryOut(
                viewer, sent, form, (inquiry, f, now) -> inquiry.message(viewer, f.text(), f.asks(), now));
    }

    /** To an engineer by his id, else to the desk, coordinators, parts or sales. */
    @PostMapping("/forwarding")
    @Requires({Permission.ANSWER_INQUIRIES, Permission.ANSWER_MONEY_INQUIRIES})
    ModelAndView forward(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(viewer, sent, Verb.FORWARD, (inquiry, form, now) -> {
            UUID engineer = form.toEngineer();
            return inquiry.forward(
                    viewer, form.to(), engineer == null ? null : inquiries.engineer(engineer), form.text(), now);
        });
    }

    @PostMapping("/notes")
    @Requires(Permission.WRITE_NOTES)
    ModelAndView note(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(viewer, sent, Verb.NOTE, (inquiry, form, now) -> inquiry.note(viewer, form.text(), now));
    }

    @PostMapping("/answer")
    @Requires({Permission.ANSWER_INQUIRIES, Permission.ANSWER_MONEY_INQUIRIES})
    ModelAndView answer(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer, sent, Verb.ANSWER, (inquiry, form, now) -> inquiry.answer(viewer, form.text(), now));
    }

    @PostMapping("/stage")
    @Requires({Permission.ANSWER_INQUIRIES, Permission.ANSWER_MONEY_INQUIRIES})
    ModelAndView changeStage(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer,
                sent,
                Verb.CHANGE_STAGE,
                (inquiry, form, now) -> inquiry.changeStage(viewer, form.stage(), form.text(), now));
    }

    @PostMapping("/closure")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView close(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer, sent, Verb.CLOSE, (inquiry, form, now) -> inquiry.close(viewer, form.text(), now));
    }

    @PostMapping("/conclusion")
    @Requires({Permission.ANSWER_INQUIRIES, Permission.ANSWER_MONEY_INQUIRIES})
    ModelAndView conclude(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer, sent, Verb.CONCLUDE, (inquiry, form, now) -> inquiry.conclude(viewer, form.text(), now));
    }

    @PostMapping("/reopening")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView reopen(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer, sent, Verb.REOPEN, (inquiry, form, now) -> inquiry.reopen(viewer, form.text(), now));
    }
}
