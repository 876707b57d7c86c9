package io.madoguchi.shell;

import static io.madoguchi.database.schema.Tables.SUBMISSION;

import io.madoguchi.access.Database;
import io.madoguchi.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Forgets which forms were carried out ({@link OnceOnly}) after a week: nobody sends a form again that he left so long. */
@Component
class OldSubmissionsStore implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final DSLContext dsl;
    private final Clock clock;

    OldSubmissionsStore(Database database, DSLContext dsl, Clock clock) {
        this.database = database;
        this.dsl = dsl;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "shell.old-submissions";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        OffsetDateTime before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        database.asSystem(
                "forget forms sent long ago",
                () -> dsl.deleteFrom(SUBMISSION).where(SUBMISSION.AT.lt(before)).execute());
    }
}
