package io.madoguchi.ticket;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.audit.Audit;
import io.madoguchi.contract.ContractSummary;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.Verb;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.ticket.TicketQuery.Ticket;
import io.madoguchi.watch.Following;
import io.madoguchi.watch.Watching;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an inquiry together; to be called inside the viewer's transaction. */
@Component
class Tickets {

    private static final Pattern NUMBER = Pattern.compile("I-[0-9]{8}-[0-9]{4,19}");

    private final TicketQuery query;
    private final Uploads uploads;
    private final Watching watching;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Tickets(TicketQuery query, Uploads uploads, Watching watching, Audit audit, Ids ids, Clock clock) {
        this.query = query;
        this.uploads = uploads;
        this.watching = watching;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Numbers count exactly as they are written; whatever else stands in an address does not exist. */
    static String exact(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new NotFound();
        }
        return number;
    }

    TicketView view(Viewer viewer, String number, @Nullable Trouble trouble) {
        return view(viewer, number, trouble, Timeline.ALL, null);
    }

    /**
     * Staff's reading of a customer's data stands in the audit log (M5.7). Whoever opens the page has seen what stands on it.
     *
     * @param splitting an entry of it that is to become an inquiry of its own
     */
    TicketView view(
            Viewer viewer, String number, @Nullable Trouble trouble, Timeline timeline, @Nullable UUID splitting) {
        Ticket ticket = query.ticket(viewer, exact(number)).orElseThrow(NotFound::new);
        Inquiry inquiry = ticket.inquiry();
        if (viewer.isStaff()) {
            audit.record(viewer, "inquiry.read", Audit.Subject.of("inquiry", number, inquiry.customerId()));
        }
        List<TicketEntry> entries = query.entries(inquiry.id());
        watching.seen(
                viewer, inquiry.id(), ticket.following(), entries.getFirst().at());
        Map<Verb, UUID> verbs = verbs(viewer, inquiry);
        if (trouble != null) {
            // What was uploaded with the form hangs on its key.
            verbs.computeIfPresent(
                    trouble.form().verb(), (verb, fresh) -> trouble.form().formKey());
        }
        return new TicketView(
                number,
                inquiry.customerId(),
                inquiry.classification(),
                inquiry.state(),
                inquiry.version(),
                ticket.facts(),
                TicketStage.of(inquiry, ticket.facts().report().createdAt(), entries),
                entries,
                timeline,
                ticket.following(),
                unread(viewer, ticket.following(), entries),
                ticket.dispatch(),
                verbs,
                verbs.containsKey(Verb.ASSIGN) || verbs.containsKey(Verb.FORWARD) ? ticket.engineers() : List.of(),
                seesContract(viewer, ticket.facts().contract()),
                splitting == null
                        ? null
                        : entries.stream()
                                .filter(entry -> entry.id().equals(splitting))
                                .findFirst()
                                .orElse(null),
                trouble,
                trouble == null ? List.of() : uploads.of(viewer, trouble.form().formKey()));
    }

    /** Those of others since he looked; on his first look nothing stands out. */
    private static Set<UUID> unread(Viewer viewer, Following following, List<TicketEntry> entries) {
        Instant seenAt = following.seenAt();
        return seenAt == null
                ? Set.of()
                : entries.stream()
                        .filter(entry -> entry.at().isAfter(seenAt)
                                && !viewer.accountId().equals(entry.authorId()))
                        .map(TicketEntry::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Verb, UUID> verbs(Viewer viewer, Inquiry inquiry) {
        Instant now = clock.instant();
        Map<Verb, UUID> possible = new EnumMap<>(Verb.class);
        for (Verb verb : Verb.values()) {
            if (inquiry.allows(verb, viewer, now)) {
                possible.put(verb, ids.next());
            }
        }
        return possible;
    }

    /** For the others a contract is its number, service, hours and end, and no page (M5.1). */
    private static boolean seesContract(Viewer viewer, @Nullable ContractSummary contract) {
        return contract != null
                && viewer.may(Permission.SEE_CONTRACTS)
                && (viewer.isStaff()
                        || viewer.whole()
                        || viewer.moneyEngagements().contains(contract.engagementId()));
    }
}
