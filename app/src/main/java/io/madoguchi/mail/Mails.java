package io.madoguchi.mail;

import io.madoguchi.kernel.Ids;
import io.madoguchi.work.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Has mails written. Each call writes one job into the caller's transaction, whosever it is; a roll-back takes it along. A
 * person gets at most one mail per event and subject, however often it is called: the subject is therefore what happened
 * (the entry, not the inquiry), where that can happen more than once.
 */
@Component
public class Mails {

    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    Mails(Jobs jobs, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** To these accounts. */
    public void notify(String event, UUID subjectId, Collection<UUID> recipients) {
        if (!recipients.isEmpty()) {
            enqueue(new FanOut(event, subjectId, List.copyOf(recipients)), clock.instant());
        }
    }

    /** To whom {@link MailKind#recipients} says, later: a customer's transaction cannot read the accounts of the desk. */
    public void fanOut(String event, UUID subjectId) {
        enqueue(new FanOut(event, subjectId, List.of()), clock.instant());
    }

    /** To one account, not before {@code at}. */
    public void enqueueFor(String event, UUID subjectId, UUID recipient, Instant at) {
        enqueue(new FanOut(event, subjectId, List.of(recipient)), at);
    }

    /** To somebody without an account, whom the {@link OutsideMail} of the event knows. */
    public void toOutside(String event, UUID subjectId) {
        jobs.enqueue(OutsideJob.TASK, ids.next().toString(), OutsideJob.data(event, subjectId), clock.instant());
    }

    /** Each job has an id of its own: one that bears the name of a job now running would be swallowed by it. */
    private void enqueue(FanOut fanOut, Instant at) {
        jobs.enqueue(FanOut.TASK, ids.next().toString(), fanOut.text(), at);
    }
}
