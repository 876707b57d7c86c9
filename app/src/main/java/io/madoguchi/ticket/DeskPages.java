package io.madoguchi.ticket;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.Verb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the desk does with an inquiry; each verb has a noun of its own, what it does stands in {@link Inquiry}. */
@Controller
@RequestMapping("/inquiries/{number}")
class DeskPages {

    private final TicketSteps steps;
    private final Inquiries inquiries;

    DeskPages(TicketSteps steps, Inquiries inquiries) {
        this.steps = steps;
        this.inquiries = inquiries;
    }

    @PostMapping("/intake")
    @Requires(Permission.TAKE_IN_INQUIRIES)
    ModelAndView takeIn(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer, sent, Verb.TAKE_IN, (inquiry, form, now) -> inquiry.takeIn(viewer, form.text(), now));
    }

    @PostMapping("/assignment")
    @Requires(Permission.TAKE_IN_INQUIRIES)
    ModelAndView assign(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer,
                sent,
                Verb.ASSIGN,
                (inquiry, form, now) -> inquiry.assign(viewer, inquiries.engineer(form.engineer()), form.text(), now));
    }

    @PostMapping("/classification")
    @Requires(Permission.TAKE_IN_INQUIRIES)
    ModelAndView reclassify(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return steps.carryOut(
                viewer,
                sent,
                Verb.RECLASSIFY,
                (inquiry, form, now) -> inquiry.reclassify(viewer, form.classification(), form.text(), now));
    }

    @PostMapping("/merger")
    @Requires(Permission.TAKE_IN_INQUIRIES)
    ModelAndView merge(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        StepForm form = steps.form(sent, Verb.MERGE);
        return steps.lead(viewer, sent, form, number -> {
            inquiries.merge(
                    viewer,
                    number,
                    form.seen(),
                    form.formKey(),
                    form.line("other").strip(),
                    form.text());
            return number;
        });
    }

    /** The page that follows is that of the new one. */
    @PostMapping("/split")
    @Requires(Permission.TAKE_IN_INQUIRIES)
    ModelAndView split(Viewer viewer, @ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        StepForm form = steps.form(sent, Verb.SPLIT);
        return steps.lead(
                viewer,
                sent,
                form,
                number -> inquiries.split(
                        viewer, number, form.seen(), form.formKey(), form.line("subject"), form.text()));
    }
}
