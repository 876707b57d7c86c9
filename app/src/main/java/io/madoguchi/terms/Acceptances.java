package io.madoguchi.terms;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.terms.AcceptanceStore.Accepted;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a person has accepted, and what is left. Called inside {@code database.as(viewer, …)}. */
@Component
public class Acceptances {

    private final AcceptanceStore store;
    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    Acceptances(AcceptanceStore store, Documents documents, Audit audit, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param editions in force that he has not accepted; none for vendor staff, who are no party to the terms
     * @param first he has never accepted any
     */
    record Missing(List<Edition> editions, boolean first) {}

    Missing missing(Viewer viewer) {
        if (viewer.isStaff()) {
            return new Missing(List.of(), false);
        }
        List<Accepted> accepted = store.of(viewer.accountId());
        return new Missing(
                documents.all().stream()
                        .filter(edition -> accepted.stream().noneMatch(each -> each.is(edition)))
                        .toList(),
                accepted.isEmpty());
    }

    /** @param address from where */
    public void accept(Viewer viewer, String address) {
        List<Edition> missing = missing(viewer).editions();
        Instant now = clock.instant();
        missing.forEach(edition -> store.add(viewer.accountId(), edition, now, address));
        if (!missing.isEmpty()) {
            String versions = missing.stream()
                    .map(each -> each.document() + " " + each.version())
                    .collect(Collectors.joining(", "));
            audit.record(viewer, "terms.accepted", Audit.Subject.of("terms", versions, viewer.homeId()));
        }
    }
}
