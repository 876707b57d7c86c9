package io.madoguchi.ticket;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.Verb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What engineers do with an inquiry; each verb has a noun of its own, what it does stands in {@link Inquiry}. */
@Controller
@RequestMapping("/inquiries/{number}")
class WorkPages {

    private final TicketSteps steps;

    WorkPages(TicketSteps steps) {
        this.steps = steps;
    }

    @PostMapping("/takeover")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView takeOver(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer, sent, Verb.TAKE_OVER, (inquiry, form, now) -> inquiry.takeOver(viewer, form.text(), now));
    }

    @PostMapping("/restoration-outlook")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView stateRestoration(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer,
                sent,
                Verb.STATE_RESTORATION,
                (inquiry, form, now) -> inquiry.stateRestoration(viewer, form.until(), form.text(), now));
    }

    @PostMapping("/work")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView startWork(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer, sent, Verb.START_WORK, (inquiry, form, now) -> inquiry.startWork(viewer, form.text(), now));
    }

    @PostMapping("/workaround")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView workAround(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer, sent, Verb.WORKAROUND, (inquiry, form, now) -> inquiry.workAround(viewer, form.text(), now));
    }

    @PostMapping("/cause")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView recordCause(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer, sent, Verb.RECORD_CAUSE, (inquiry, form, now) -> inquiry.recordCause(viewer, form.text(), now));
    }

    @PostMapping("/restoration")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView restore(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer,
                sent,
                Verb.RESTORE,
                (inquiry, form, now) -> inquiry.restore(viewer, form.text(), form.fix(), now));
    }

    @PostMapping("/fix")
    @Requires(Permission.WORK_ON_INQUIRIES)
    ModelAndView recordFix(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer, sent, Verb.RECORD_FIX, (inquiry, form, now) -> inquiry.recordFix(viewer, form.text(), now));
    }
}
