package io.madoguchi.bulk;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.Overtaken;
import io.madoguchi.inquiry.Verb;
import io.madoguchi.kernel.Refused;
import io.madoguchi.outage.Outages;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.OnceOnly;
import io.madoguchi.watch.Watching;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Does one thing with each of several inquiries by the verbs that do it with one. Each has a transaction of its own: what is
 * refused for one hinders no other, and what was done for one stays done.
 */
@Component
class BulkActs {

    private final Database database;
    private final Inquiries inquiries;
    private final Outages outages;
    private final Watching watching;
    private final OnceOnly onceOnly;

    BulkActs(Database database, Inquiries inquiries, Outages outages, Watching watching, OnceOnly onceOnly) {
        this.database = database;
        this.inquiries = inquiries;
        this.outages = outages;
        this.watching = watching;
        this.onceOnly = onceOnly;
    }

    List<BulkOutcome> carryOut(Viewer viewer, BulkAct act, BulkForm form) {
        return form.numbers().stream()
                .map(number -> carryOut(viewer, act, form, number))
                .toList();
    }

    private BulkOutcome carryOut(Viewer viewer, BulkAct act, BulkForm form, String number) {
        try {
            database.as(viewer, () -> one(viewer, act, form, number));
            return new BulkOutcome(number, null);
        } catch (Refused refused) {
            return new BulkOutcome(number, new FormErrors.Problem(refused.key(), List.of(refused.arguments())));
        } catch (Overtaken overtaken) {
            return new BulkOutcome(number, new FormErrors.Problem("bulk.overtaken", List.of()));
        }
    }

    private void one(Viewer viewer, BulkAct act, BulkForm form, String number) {
        UUID key = form.keyOf(number);
        int seen = Objects.requireNonNull(form.seen().get(number));
        switch (act) {
            case TAKE_IN ->
                inquiries.carryOut(viewer, number, seen, key, (inquiry, now) -> {
                    inquiry.require(Verb.TAKE_IN, viewer);
                    return inquiry.takeIn(viewer, "", now);
                });
            case ASSIGN ->
                inquiries.carryOut(viewer, number, seen, key, (inquiry, now) -> {
                    inquiry.require(Verb.ASSIGN, viewer);
                    return inquiry.assign(viewer, inquiries.engineer(Objects.requireNonNull(form.engineer())), "", now);
                });
            case LINK ->
                onceOnly.run(viewer, key, () -> {
                    outages.link(viewer, form.outage(), number);
                    return number;
                });
            case WATCH -> watching.watch(viewer, number);
        }
    }
}
