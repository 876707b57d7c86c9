package io.madoguchi.ticket;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.Overtaken;
import io.madoguchi.inquiry.Step;
import io.madoguchi.inquiry.Verb;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.Html;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Carries out the form of a verb and answers with the page that follows, or with the same one and what is wrong. */
@Component
class TicketSteps {

    private final Database database;
    private final Inquiries inquiries;
    private final Tickets tickets;
    private final Ids ids;

    TicketSteps(Database database, Inquiries inquiries, Tickets tickets, Ids ids) {
        this.database = database;
        this.inquiries = inquiries;
        this.tickets = tickets;
        this.ids = ids;
    }

    /** Gives the step that a form asks for, or refuses it. */
    interface Asked {
        Step of(Inquiry inquiry, StepForm form, Instant now);
    }

    StepForm form(Sent sent, Verb verb) {
        return StepForm.of(verb, sent.fields(), ids.next());
    }

    ModelAndView carryOut(Viewer viewer, Sent sent, Verb verb, Asked asked) {
        return carryOut(viewer, sent, form(sent, verb), asked);
    }

    ModelAndView carryOut(Viewer viewer, Sent sent, StepForm form, Asked asked) {
        return lead(viewer, sent, form, number -> {
            inquiries.carryOut(viewer, number, form.seen(), form.formKey(), (inquiry, now) -> {
                inquiry.require(form.verb(), viewer);
                return asked.of(inquiry, form, now);
            });
            return number;
        });
    }

    /** @param work inside the viewer's transaction; gives the number of the inquiry whose page follows */
    ModelAndView lead(Viewer viewer, Sent sent, StepForm form, Function<String, String> work) {
        String number = sent.number();
        try {
            String next = database.as(viewer, () -> work.apply(Tickets.exact(number)));
            Flash.say(sent.response(), "inquiry." + form.verb().word());
            return Html.redirect("/inquiries/" + next);
        } catch (Refused refused) {
            return again(viewer, number, Trouble.of(form, refused));
        } catch (Overtaken overtaken) {
            return again(viewer, number, Trouble.overtaken(form));
        }
    }

    /** The same page with what is wrong, and with everything that was typed. */
    ModelAndView again(Viewer viewer, String number, Trouble trouble) {
        TicketView view = database.as(viewer, () -> tickets.view(viewer, number, trouble));
        HttpStatus status = trouble.isInvalid() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return Html.page("ticket/ticket", view, status);
    }
}
