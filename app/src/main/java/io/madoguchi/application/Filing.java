package io.madoguchi.application;

import io.madoguchi.access.Database;
import io.madoguchi.account.LinkToken;
import io.madoguchi.application.FilingStore.Filed;
import io.madoguchi.application.FilingStore.Passed;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.mail.Mails;
import io.madoguchi.signin.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What applicants do. Nothing here looks up a company, a contract or an account, so that neither the answer nor its time can
 * tell whether there is one.
 */
@Component
public class Filing {

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int PER_NETWORK_ADDRESS = 20;
    /** Whoever uses these up for another has sent him as many mails. */
    private static final int PER_MAIL_ADDRESS = 5;

    private final Database database;
    private final FilingStore store;
    private final Mails mails;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final RateLimit networks;
    private final RateLimit mailAddresses;

    Filing(Database database, FilingStore store, Mails mails, Audit audit, Ids ids, Clock clock) {
        this.database = database;
        this.store = store;
        this.mails = mails;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.networks = new RateLimit(PER_NETWORK_ADDRESS, PERIOD, clock);
        this.mailAddresses = new RateLimit(PER_MAIL_ADDRESS, PERIOD, clock);
    }

    /** False if so many came from there, or name this address, that this one has to wait. */
    boolean mayFile(Content content, String network) {
        return networks.take(network) && mailAddresses.take(content.applicant().mail());
    }

    /**
     * Sends the applicant a link to confirm his address; the same form sent twice is one application.
     *
     * @return its number
     */
    public String file(UUID formKey, Content content, Locale language, String network) {
        UUID id = ids.next();
        return database.asPublic(() -> {
            Filed filed = store.file(id, formKey, content, language, network, clock.instant());
            if (filed.fresh()) {
                mails.toOutside(ConfirmMail.EVENT, id);
                record("application.filed", content.applicant().mail(), filed.number());
            }
            return filed.number();
        });
    }

    Optional<LinkFound> find(LinkToken token) {
        return Optional.ofNullable(database.<@Nullable LinkFound>asPublic(
                () -> store.find(token.hash(), clock.instant()).orElse(null)));
    }

    /** Staff see the application from now on. Empty if the link is good no more. */
    public Optional<String> confirm(LinkToken token) {
        UUID step = ids.next();
        return Optional.ofNullable(database.<@Nullable String>asPublic(() -> {
            Passed passed = store.confirm(token.hash(), step, clock.instant()).orElse(null);
            if (passed == null) {
                return null;
            }
            record("application.confirmed", passed.mail(), passed.number());
            mails.fanOut(ArrivalMail.ARRIVED, step);
            mails.fanOut(OwnerMail.EVENT, step);
            return passed.number();
        }));
    }

    /** Empty if the link is good no more. */
    public Optional<String> answer(LinkToken token, String answer, Content content) {
        UUID step = ids.next();
        return Optional.ofNullable(database.<@Nullable String>asPublic(() -> {
            Passed passed = store.answer(token.hash(), step, answer, content, clock.instant())
                    .orElse(null);
            if (passed == null) {
                return null;
            }
            record("application.answered", passed.mail(), passed.number());
            mails.fanOut(ArrivalMail.ANSWERED, step);
            mails.fanOut(OwnerMail.EVENT, step);
            return passed.number();
        }));
    }

    private void record(String action, String mail, String number) {
        audit.record((UUID) null, mail, action, Audit.Subject.of("application", number, null));
    }
}
