package io.madoguchi.notification;

import io.madoguchi.access.Database;
import io.madoguchi.kernel.Ids;
import io.madoguchi.mail.Mails;
import io.madoguchi.notification.DigestStore.Waiting;
import io.madoguchi.shell.Words;
import io.madoguchi.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sends each person who wants it one mail a day, at his hour in Tokyo, with all that was held until then. A digest is a mail
 * like others: rendered as its recipient when it leaves. Who has another organisation in view too has one for each.
 */
@Component
class DailyDigest implements RecurringJob {

    private static final Duration LOOKS_EVERY = Duration.ofMinutes(5);

    private final Database database;
    private final DigestStore store;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    DailyDigest(Database database, DigestStore store, Mails mails, Ids ids, Clock clock) {
        this.database = database;
        this.store = store;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "notification.digest";
    }

    @Override
    public Duration interval() {
        return LOOKS_EVERY;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        database.asSystem("gather the notices of a day", () -> {
            for (Waiting waiting : store.waiting()) {
                UUID digest = ids.next();
                if (store.gather(digest, waiting, lastHour(waiting.hour(), now))) {
                    mails.enqueueFor(DigestMail.EVENT, digest, waiting.recipient(), now);
                }
            }
        });
    }

    private static Instant lastHour(int hour, Instant now) {
        ZonedDateTime today =
                now.atZone(Words.ZONE).toLocalDate().atTime(hour, 0).atZone(Words.ZONE);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
