package io.madoguchi.outage;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.outage.OutageEntry.Kind;
import io.madoguchi.outage.OutageStore.Known;
import io.madoguchi.shell.OnceOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door of the module: what is done with a wide-area incident, and through it with all of its inquiries; inside the
 * viewer's transaction.
 */
@Component
public class Outages {

    private final OutageStore store;
    private final OutageQuery query;
    private final Inquiries inquiries;
    private final OnceOnly onceOnly;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Outages(
            OutageStore store,
            OutageQuery query,
            Inquiries inquiries,
            OnceOnly onceOnly,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.query = query;
        this.inquiries = inquiries;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that go on, the newest first. */
    public List<OutageRow> open() {
        return query.open();
    }

    /**
     * @param number of the wide-area incident
     * @throws Refused {@code outage.refused.restored}, or as {@link Inquiries#link} says
     */
    public void link(Viewer by, String number, String inquiry) {
        inquiries.link(by, inquiry, open(number).id(), number);
    }

    String declare(Viewer by, OutageForm form) {
        return onceOnly.run(by, form.formKey(), () -> {
            Instant now = clock.instant();
            UUID id = ids.next();
            String number = store.insert(id, form, form.untilInstant(), now);
            record(by, id, number, new OutageEntry(Kind.DECLARED, now, "", form.text(), form.untilInstant()));
            return number;
        });
    }

    /** The words stand in each inquiry that is not solved, the time as its stated restoration. */
    void tell(Viewer by, String number, OutageForm form) {
        onceOnly.run(by, form.formKey(), () -> {
            Known outage = open(number);
            Instant until = form.untilInstant();
            if (until != null) {
                store.state(outage.id(), until);
            }
            record(by, outage.id(), number, new OutageEntry(Kind.UPDATED, clock.instant(), "", form.text(), until));
            inquiries.tellLinked(by, outage.id(), number, form.text(), until);
            return number;
        });
    }

    void restore(Viewer by, String number, OutageForm form) {
        onceOnly.run(by, form.formKey(), () -> {
            Known outage = open(number);
            Instant now = clock.instant();
            store.restore(outage.id(), now);
            record(by, outage.id(), number, new OutageEntry(Kind.RESTORED, now, "", form.text(), null));
            inquiries.restoreLinked(by, outage.id(), number, form.text());
            return number;
        });
    }

    /** Each by itself: what cannot be linked is told with its reason and hinders no other. */
    OutageView.Outcome link(Viewer by, String number, List<String> chosen) {
        Known outage = open(number);
        List<OutageView.Refusal> refusals = new ArrayList<>();
        for (String each : chosen) {
            try {
                inquiries.link(by, each, outage.id(), number);
            } catch (Refused refused) {
                refusals.add(new OutageView.Refusal(each, refused.key()));
            }
        }
        return new OutageView.Outcome(chosen.size() - refusals.size(), refusals);
    }

    void unlink(Viewer by, String number, String inquiry) {
        inquiries.unlink(by, inquiry, open(number).id(), number);
    }

    private Known open(String number) {
        Known outage = store.lock(number).orElseThrow(NotFound::new);
        if (outage.restored()) {
            throw new Refused("outage.refused.restored");
        }
        return outage;
    }

    private void record(Viewer by, UUID outage, String number, OutageEntry entry) {
        store.tell(by, ids.next(), outage, entry);
        String action = "outage." + entry.kind().name().toLowerCase(Locale.ROOT);
        audit.record(by, action, Audit.Subject.of("outage", number, null));
    }
}
