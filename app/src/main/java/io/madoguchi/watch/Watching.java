package io.madoguchi.watch;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.watch.WatchStore.Watched;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of the module. Everything here is called inside {@code database.as(viewer, …)}. */
@Component
public class Watching {

    private final WatchStore store;
    private final Audit audit;
    private final Clock clock;

    Watching(WatchStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes that the viewer had all entries up to this one before him; costs nothing if he had before. */
    public void seen(Viewer viewer, UUID inquiry, Following before, Instant newest) {
        Instant seenAt = before.seenAt();
        if (seenAt == null || seenAt.isBefore(newest)) {
            store.seen(viewer.accountId(), inquiry, newest, clock.instant());
        }
    }

    /** The viewer is told of it from now on; nothing happens if he is already. */
    public void watch(Viewer viewer, String number) {
        add(viewer, number, find(number), viewer.accountId());
    }

    void unwatch(Viewer viewer, String number) {
        remove(viewer, number, find(number), viewer.accountId());
    }

    /** Somebody for whom the inquiry does not exist is nobody here, as is everybody for whoever did not report it. */
    public void name(Viewer viewer, String number, UUID colleague) {
        add(viewer, number, ofReporter(viewer, number, colleague), colleague);
    }

    /**
     * As when the reporter names each of these colleagues on the inquiry's page.
     *
     * @throws NotFound if the inquiry does not exist for one of them, or was reported by somebody else
     */
    public void nameAll(Viewer viewer, String number, Collection<UUID> colleagues) {
        if (colleagues.isEmpty()) {
            return;
        }
        Watched inquiry = find(number);
        if (!viewer.accountId().equals(inquiry.reporter()) || !store.areColleagues(inquiry.inquiry(), colleagues)) {
            throw new NotFound();
        }
        store.addAll(viewer, inquiry, colleagues, clock.instant());
        audit.record(viewer, "inquiry.watched", Audit.Subject.of("inquiry", number, inquiry.customer()));
    }

    void unname(Viewer viewer, String number, UUID colleague) {
        remove(viewer, number, ofReporter(viewer, number, colleague), colleague);
    }

    private Watched ofReporter(Viewer viewer, String number, UUID colleague) {
        Watched inquiry = find(number);
        if (!viewer.accountId().equals(inquiry.reporter()) || !store.isColleague(inquiry.inquiry(), colleague)) {
            throw new NotFound();
        }
        return inquiry;
    }

    private Watched find(String number) {
        return store.find(number).orElseThrow(NotFound::new);
    }

    private void add(Viewer viewer, String number, Watched inquiry, UUID account) {
        if (store.add(viewer, inquiry, account, clock.instant())) {
            audit.record(viewer, "inquiry.watched", Audit.Subject.of("inquiry", number, inquiry.customer()));
        }
    }

    private void remove(Viewer viewer, String number, Watched inquiry, UUID account) {
        if (store.remove(inquiry, account)) {
            audit.record(viewer, "inquiry.unwatched", Audit.Subject.of("inquiry", number, inquiry.customer()));
        }
    }
}
