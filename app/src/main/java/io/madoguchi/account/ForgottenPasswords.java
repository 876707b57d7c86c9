package io.madoguchi.account;

import io.madoguchi.access.Database;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.signin.RateLimit;
import io.madoguchi.work.Jobs;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in that somebody wants a password link. Whether there is such an account is looked up later, by the job: the answer
 * cannot tell, not even by its time.
 */
@Component
class ForgottenPasswords {

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int PER_NETWORK_ADDRESS = 30;
    /** Whoever uses these up for another has sent him as many good links. */
    private static final int PER_MAIL_ADDRESS = 5;

    private final Database database;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;
    private final RateLimit networks;
    private final RateLimit mailAddresses;

    ForgottenPasswords(Database database, Jobs jobs, Ids ids, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
        this.networks = new RateLimit(PER_NETWORK_ADDRESS, PERIOD, clock);
        this.mailAddresses = new RateLimit(PER_MAIL_ADDRESS, PERIOD, clock);
    }

    void ask(MailAddress mail, String network) {
        if (mail.isComplete() && networks.take(network) && mailAddresses.take(mail.value())) {
            PasswordAsked asked = new PasswordAsked(ids.next(), mail.value());
            database.<@Nullable Object>asPublic(() -> {
                jobs.enqueue(PasswordAsked.TASK, asked.id().toString(), asked.text(), clock.instant());
                return null;
            });
        }
    }
}
