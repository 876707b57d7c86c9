package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Attachments;
import io.madoguchi.attachment.Upload;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a history that did not happen at a screen, by the same verbs and under the same rules; the clock has to stand at
 * the time told. To be called inside {@code database.as(viewer, …)}.
 */
@Component
public class PastInquiries {

    private final Inquiries inquiries;
    private final Reception reception;
    private final Calls calls;
    private final InquirySteps steps;
    private final InquiryStore store;
    private final Uploads uploads;
    private final Attachments attachments;
    private final Ids ids;
    private final Clock clock;

    PastInquiries(
            Inquiries inquiries,
            Reception reception,
            Calls calls,
            InquirySteps steps,
            InquiryStore store,
            Uploads uploads,
            Attachments attachments,
            Ids ids,
            Clock clock) {
        this.inquiries = inquiries;
        this.reception = reception;
        this.calls = calls;
        this.steps = steps;
        this.store = store;
        this.uploads = uploads;
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Gives the number of the inquiry.
     *
     * @param examined whether contracts have to cover it; those of that time need not be known any more
     */
    public String report(Viewer by, NewInquiry report, List<Upload> files, boolean examined) {
        return withFiles(by, reception.report(by, report, examined), report.formKey(), files);
    }

    /** By the desk, as {@link Inquiries#take} says. */
    public String take(Viewer by, Call call, List<Upload> files) {
        return withFiles(by, calls.take(by, call), call.report().formKey(), files);
    }

    private String withFiles(Viewer by, Reported reported, UUID formKey, List<Upload> files) {
        if (!files.isEmpty()) {
            uploads.add(by, formKey, files);
            attachments.attach(by, reported.entryId(), formKey);
        }
        return reported.number();
    }

    /** @param files that come with a message */
    public void carryOut(Viewer by, String number, PastStep past, List<Upload> files) {
        Instant now = clock.instant();
        UUID entry = steps.write(Author.of(by), step(find(number), by, past, now), now);
        if (!files.isEmpty()) {
            UUID formKey = ids.next();
            uploads.add(by, formKey, files);
            attachments.attach(by, entry, formKey);
        }
    }

    /** By the desk, as {@link Inquiries#merge} says. */
    public void merge(Viewer by, String number, String other, String text) {
        inquiries.merge(by, number, find(number).version(), ids.next(), other, text);
    }

    /** By the desk; gives the number of the new one. */
    public String split(Viewer by, String number, String subject, String text) {
        return inquiries.split(by, number, find(number).version(), ids.next(), subject, text);
    }

    /** To be called inside {@code database.asSystem(…)}; false if it does not close by itself yet. */
    public boolean closeByItself(String number) {
        return steps.closeByItself(number);
    }

    private Inquiry find(String number) {
        return store.find(number).orElseThrow(NotFound::new);
    }

    private static Step step(Inquiry inquiry, Viewer by, PastStep past, Instant now) {
        return switch (past.verb()) {
            case TAKE_IN -> inquiry.takeIn(by, past.text(), now);
            case ASSIGN -> inquiry.assign(by, needed(past.engineer()), past.text(), now);
            case TAKE_OVER -> inquiry.takeOver(by, past.text(), now);
            case FORWARD -> inquiry.forward(by, needed(past.turn()), past.engineer(), past.text(), now);
            case MESSAGE -> inquiry.message(by, past.text(), past.asks(), now);
            case NOTE -> inquiry.note(by, past.text(), now);
            case STATE_RESTORATION -> inquiry.stateRestoration(by, needed(past.until()), past.text(), now);
            case START_WORK -> inquiry.startWork(by, past.text(), now);
            case WORKAROUND -> inquiry.workAround(by, past.text(), now);
            case RECORD_CAUSE -> inquiry.recordCause(by, past.text(), now);
            case RESTORE -> inquiry.restore(by, past.text(), past.fix(), now);
            case RECORD_FIX -> inquiry.recordFix(by, past.text(), now);
            case ANSWER -> inquiry.answer(by, past.text(), now);
            case CHANGE_STAGE -> inquiry.changeStage(by, needed(past.stage()), past.text(), now);
            case RECLASSIFY -> inquiry.reclassify(by, needed(past.classification()), past.text(), now);
            case CLOSE -> inquiry.close(by, past.text(), now);
            case CONCLUDE -> inquiry.conclude(by, past.text(), now);
            case REOPEN -> inquiry.reopen(by, past.text(), now);
            case DECLINE -> Inquiries.decline(by, inquiry, past.text(), now);
            case NAME_CONTRACT, PAID_JOB ->
                throw new IllegalArgumentException("Needs a contract or an order: " + past.verb());
            case MERGE, SPLIT -> throw new IllegalArgumentException("Concerns two inquiries: " + past.verb());
        };
    }

    private static <T> T needed(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("The step lacks what it leads to");
        }
        return value;
    }

    /**
     * A step as it is told.
     *
     * @param engineer for ASSIGN, and for FORWARD to an engineer
     * @param turn for FORWARD
     * @param stage for CHANGE_STAGE
     * @param classification for RECLASSIFY
     * @param until for STATE_RESTORATION
     * @param fix the permanent fix, for RESTORE; may be empty
     */
    public record PastStep(
            Verb verb,
            String text,
            String fix,
            boolean asks,
            @Nullable Instant until,
            @Nullable Engineer engineer,
            @Nullable Turn turn,
            @Nullable Stage stage,
            @Nullable Classification classification) {}
}
