package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of the module. Everything here is called inside {@code database.as(viewer, …)}. */
@Component
public class Inquiries {

    private final Reception reception;
    private final Calls calls;
    private final InquirySteps steps;
    private final LinkedSteps linked;
    private final CoverQuery covers;

    Inquiries(Reception reception, Calls calls, InquirySteps steps, LinkedSteps linked, CoverQuery covers) {
        this.covers = covers;
        this.reception = reception;
        this.calls = calls;
        this.steps = steps;
        this.linked = linked;
    }

    /**
     * Writes the report down, gives it a number and sees to the mails. The same form again gives the same inquiry.
     *
     * @throws NotFound if device, contract or engagement do not exist for the viewer, or it is about money that he may not
     *     see
     * @throws Refused {@code inquiry.refused.engagement} if the viewer has to say which engagement is meant
     */
    public Reported report(Viewer viewer, NewInquiry report) {
        return reception.report(viewer, report, true);
    }

    /** Why it is not clear that a contract covers what is to be reported; null if it is. It is accepted all the same. */
    public @Nullable Doubt doubt(NewInquiry report) {
        return reception.doubt(report);
    }

    /**
     * Writes down what somebody told the desk by telephone or FAX, in his name. The same form again gives the same inquiry.
     *
     * @throws NotFound if device, contract or engagement do not exist, or the viewer is not of the desk
     */
    public Reported take(Viewer desk, Call call) {
        return calls.take(desk, call);
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
    public UUID tell(Viewer viewer, Step step) {
        return steps.tell(viewer, step);
    }

    /**
     * Closes a duplicate in favour of another inquiry; new words go there. Once per form.
     *
     * @param other number of the one that goes on
     * @return the entry of the duplicate
     * @throws Refused {@code inquiry.invalid.other.…} if there is none, it is closed or stands in another place
     */
    public UUID merge(Viewer viewer, String number, int seen, UUID formKey, String other, String text) {
        return steps.merge(viewer, number, seen, formKey, other, text);
    }

    /**
     * Makes a part of an inquiry one of its own: same reporter, same device and contract, same place. Once per form.
     *
     * @return the number of the new one
     */
    public String split(Viewer viewer, String number, int seen, UUID formKey, String subject, String text) {
        return steps.split(viewer, number, seen, formKey, subject, text);
    }

    /**
     * Ties an incident that is not solved to a wide-area incident, or unties it.
     *
     * @param outage its id, and its number as the entry names it
     * @throws Refused {@code inquiry.refused.link…} if it is none, solved, or tied already
     */
    public void link(Viewer viewer, String number, UUID outage, String outageNumber) {
        linked.link(viewer, number, outage, outageNumber);
    }

    public void unlink(Viewer viewer, String number, UUID outage, String outageNumber) {
        linked.unlink(viewer, number, outage, outageNumber);
    }

    /**
     * Tells all inquiries of a wide-area incident that are not solved.
     *
     * @param until becomes their stated restoration; null leaves that as it is
     */
    public void tellLinked(Viewer viewer, UUID outage, String outageNumber, String text, @Nullable Instant until) {
        linked.tell(viewer, outage, outageNumber, text, until);
    }

    /** Restores all inquiries of a wide-area incident that are not solved. */
    public void restoreLinked(Viewer viewer, UUID outage, String outageNumber, String cause) {
        linked.restore(viewer, outage, outageNumber, cause);
    }

    /**
     * Ends the check of the contract by a contract of the customer; to be used in {@link #carryOut}, like the next two.
     *
     * @param number as it was typed
     */
    public Step nameContract(Viewer by, Inquiry inquiry, String number, String text, Instant now) {
        inquiry.require(Verb.NAME_CONTRACT, by);
        NamedContract contract = covers.named(number, inquiry.customerId()).orElse(null);
        return new ContractCheck(by, inquiry, now).nameContract(contract, text);
    }

    /** @param order reference of the order or quote, for staff only */
    public static Step paidJob(Viewer by, Inquiry inquiry, String order, String text, Instant now) {
        return new ContractCheck(by, inquiry, now).paidJob(order, text);
    }

    public static Step decline(Viewer by, Inquiry inquiry, String reason, Instant now) {
        return new ContractCheck(by, inquiry, now).decline(reason);
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
