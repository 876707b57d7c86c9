package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** The door of the module. Everything here is called inside {@code database.as(viewer, …)}. */
@Component
public class Inquiries {

    private final Reception reception;
    private final InquirySteps steps;

    Inquiries(Reception reception, InquirySteps steps) {
        this.reception = reception;
        this.steps = steps;
    }

    /**
     * Writes the report down, gives it a number and sees to the mails. The same form again gives the same inquiry.
     *
     * @throws NotFound if device, contract or engagement do not exist for the viewer, or it is about money that he may not
     *     see
     * @throws Refused {@code inquiry.refused.engagement} if the viewer has to say which engagement is meant
     */
    public Reported report(Viewer viewer, NewInquiry report) {
        return reception.report(viewer, report);
    }

    /**
     * Carries out a verb once per form. What was uploaded with the form of a message is attached to it.
     *
     * @param seen the version that the viewer had before him
     * @param verb gives the step at a time, or refuses it
     * @return the entry
     * @throws Overtaken if somebody else was quicker, before a refusal that only follows from that
     */
    public UUID carryOut(
            Viewer viewer, String number, int seen, UUID formKey, BiFunction<Inquiry, Instant, Step> verb) {
        return steps.carryOut(viewer, number, seen, formKey, verb);
    }

    /**
     * The inquiry, held until the end of the transaction: nobody else changes it meanwhile. Only for staff.
     *
     * @throws NotFound if it does not exist for the viewer
     */
    public Inquiry hold(String number) {
        return steps.hold(number);
    }

    /**
     * Writes down what another module did for an inquiry that is held.
     *
     * @return the entry
     */
    public UUID tell(Viewer viewer, Inquiry held, Step step) {
        return steps.tell(viewer, held, step);
    }

    /**
     * Whom an inquiry can be assigned to.
     *
     * @throws Refused {@code inquiry.invalid.engineer.missing} if this account is no engineer who is still there
     */
    public Engineer engineer(UUID account) {
        return steps.engineer(account);
    }
}
