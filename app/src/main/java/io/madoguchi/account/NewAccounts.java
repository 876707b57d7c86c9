package io.madoguchi.account;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.MailAddress;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes accounts. To be called inside the viewer's transaction, or that of the program itself on his behalf; the database
 * refuses what {@link AccountRules} would refuse, except that the desk makes those of every customer and sales those of their
 * own customers, when they approve an application. Nobody is told: {@link Invitations} does that.
 */
@Component
public class NewAccounts {

    private final NewAccountStore store;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    NewAccounts(NewAccountStore store, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An account to be made.
     *
     * @param company null for vendor staff
     * @param whole sees the whole company; else only the engagements of the groups that it enters
     * @param groups of its own company, by id
     * @param language {@code ja} or {@code en}
     */
    public record Wanted(
            @Nullable UUID company,
            AccountKind kind,
            boolean whole,
            Set<UUID> groups,
            MailAddress mail,
            String familyName,
            String givenName,
            String familyNameKana,
            String givenNameKana,
            String department,
            String phone,
            String language) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Made(UUID account) implements Outcome {}

        /** Somebody, perhaps of another company, has an account with this address. */
        record AddressTaken(MailAddress mail) implements Outcome {}
    }

    /** @param viewer whose doing it is */
    public Outcome add(Viewer viewer, Wanted wanted) {
        UUID id = ids.next();
        if (!store.add(id, wanted, clock.instant())) {
            return new Outcome.AddressTaken(wanted.mail());
        }
        audit.record(
                viewer,
                "account.created",
                new Audit.Subject(
                        "account",
                        wanted.mail().value(),
                        wanted.company(),
                        "{\"id\":\"" + id + "\",\"kind\":\"" + wanted.kind() + "\",\"scope\":\"" + scope(wanted)
                                + "\"}"));
        return new Outcome.Made(id);
    }

    static String scope(Wanted wanted) {
        return wanted.whole() ? "WHOLE" : "ENGAGEMENTS";
    }
}
