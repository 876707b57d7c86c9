package io.madoguchi.attestation;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.account.AccountVerbs;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.mail.Mails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Opens rounds, and takes in what user administrators answer. Whoever is gone is suspended with the answer. */
@Component
public class Attestations {

    private static final int MONTHS = 6;
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(30);

    private final Database database;
    private final AttestationStore store;
    private final AccountVerbs accounts;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    Attestations(Database database, AttestationStore store, AccountVerbs accounts, Mails mails, Ids ids, Clock clock) {
        this.database = database;
        this.store = store;
        this.accounts = accounts;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who is asked: he must see the whole company. */
    public static boolean asks(Viewer viewer) {
        return viewer.kind() == AccountKind.USER_ADMINISTRATOR && viewer.isAtHome() && viewer.whole();
    }

    /** For a statement that reads other things too: the open round of the viewer's company, none or one. */
    public static Field<List<AttestationRound>> open() {
        return AttestationStore.OPEN;
    }

    /** Of the viewer's company; inside his transaction. */
    Optional<AttestationRound> open(Viewer viewer) {
        return asks(viewer) ? store.open() : Optional.empty();
    }

    List<AskedAccount> asked(AttestationRound round) {
        return store.asked(round.id());
    }

    /**
     * All answers or none. What was answered for meanwhile stays as it is.
     *
     * @param stays by account; false for whoever is gone
     * @return whether nothing is left to be answered
     */
    boolean answer(Viewer viewer, Map<UUID, Boolean> stays) {
        List<UUID> gone = new ArrayList<>();
        boolean finished = database.as(viewer, () -> {
            AttestationRound round = open(viewer).orElseThrow(NotFound::new);
            Set<UUID> asked =
                    store.asked(round.id()).stream().map(AskedAccount::id).collect(Collectors.toSet());
            Instant now = clock.instant();
            stays.forEach((account, stay) -> {
                boolean first = asked.contains(account)
                        && store.answer(round.id(), viewer.customerId(), account, stay, viewer.accountId(), now);
                if (first && !stay && accounts.suspend(viewer, account)) {
                    gone.add(account);
                }
            });
            return store.finish(round.id(), now);
        });
        gone.forEach(accounts::endSessions);
        return finished;
    }

    /** As the program itself: for every company that has not been asked for six months. */
    void begin() {
        Instant now = clock.instant();
        Instant before = now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        for (UUID customer : store.due(before)) {
            UUID round = ids.next();
            if (store.begin(round, customer, now, now.plus(TIME_TO_ANSWER))) {
                mails.fanOut(AttestationMail.EVENT, round);
            }
        }
    }
}
