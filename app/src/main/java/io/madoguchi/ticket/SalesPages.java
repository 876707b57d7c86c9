package io.madoguchi.ticket;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.Verb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How a sales representative ends the check of a contract (契約確認中, M1.9). */
@Controller
@RequestMapping("/inquiries/{number}")
@Requires(Permission.ANSWER_MONEY_INQUIRIES)
class SalesPages {

    private final TicketSteps steps;
    private final Inquiries inquiries;

    SalesPages(TicketSteps steps, Inquiries inquiries) {
        this.steps = steps;
        this.inquiries = inquiries;
    }

    @PostMapping("/contract")
    ModelAndView nameContract(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer,
                sent,
                Verb.NAME_CONTRACT,
                (inquiry, form, now) -> inquiries.nameContract(
                        viewer, inquiry, form.line("contract").strip(), form.text(), now));
    }

    @PostMapping("/paid-job")
    ModelAndView paidJob(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer,
                sent,
                Verb.PAID_JOB,
                (inquiry, form, now) -> Inquiries.paidJob(viewer, inquiry, form.line("order"), form.text(), now));
    }

    @PostMapping("/refusal")
    ModelAndView decline(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer,
                sent,
                Verb.DECLINE,
                (inquiry, form, now) -> Inquiries.decline(viewer, inquiry, form.text(), now));
    }
}
