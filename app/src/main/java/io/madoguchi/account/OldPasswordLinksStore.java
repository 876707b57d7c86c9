package io.madoguchi.account;

import io.madoguchi.access.Database;
import io.madoguchi.work.RecurringJob;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Forgets password links a day after they were used or ran out; no role but this function's owner can read them. */
@Component
class OldPasswordLinksStore implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;
    private final DSLContext dsl;
    private final Clock clock;

    OldPasswordLinksStore(Database database, DSLContext dsl, Clock clock) {
        this.database = database;
        this.dsl = dsl;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "account.old-password-links";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Timestamp before = Timestamp.from(clock.instant().minus(KEPT));
        database.asSystem("forget old password links", () -> dsl.fetch("select password_link_forget(?)", before));
    }
}
