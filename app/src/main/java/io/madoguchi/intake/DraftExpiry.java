package io.madoguchi.intake;

import io.madoguchi.access.Database;
import io.madoguchi.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Clears away drafts that nobody went on with; their files go with other files of forms that were never sent. */
@Component
class DraftExpiry implements RecurringJob {

    private final Database database;
    private final DraftStore store;
    private final Clock clock;

    DraftExpiry(Database database, DraftStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "intake.draft-expiry";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        database.asSystem(
                "forget drafts that nobody went on with",
                () -> store.deleteSavedBefore(clock.instant().minus(Drafts.KEPT)));
    }
}
