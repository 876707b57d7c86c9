package io.madoguchi.account;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.account.AdministratorStore.Known;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.MailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Portal administrators, as made on the command line by whoever runs the machine. */
@Component
public class Administrators {

    private static final Duration VALID = Duration.ofHours(24);

    private final Database database;
    private final AdministratorStore store;
    private final PasswordStore passwords;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Administrators(
            Database database, AdministratorStore store, PasswordStore passwords, Audit audit, Ids ids, Clock clock) {
        this.database = database;
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes the account if there is none with this address, and a link to set its password.
     *
     * @param withoutFactors takes its second factors away: the last administrator has nobody else to ask
     */
    public Invitation invite(MailAddress mail, boolean withoutFactors) {
        return database.asSystem("makes an administrator: nobody can be signed in to do it", () -> {
            Known known = store.find(mail.value()).orElse(null);
            if (known != null && known.kind() != AccountKind.PORTAL_ADMINISTRATOR) {
                return new Invitation.OfSomebodyElse(known.kind());
            }
            return known != null && !known.active() ? new Invitation.OfSuspended() : link(mail, known, withoutFactors);
        });
    }

    private Invitation link(MailAddress mail, @Nullable Known known, boolean withoutFactors) {
        Instant now = clock.instant();
        UUID fresh = known == null ? ids.next() : null;
        if (fresh != null) {
            store.add(fresh, mail.value(), now);
        }
        if (known != null && withoutFactors) {
            store.dropFactors(mail.value());
            audit.record((UUID) null, "admin create", "factor.reset", Audit.Subject.of("account", mail.value(), null));
        }
        LinkToken token = LinkToken.next();
        passwords.create(mail.value(), token.hash(), now, now.plus(VALID));
        audit.record(
                (UUID) null,
                "admin create",
                fresh == null ? "password.link" : "account.created",
                Audit.Subject.of("account", mail.value(), null));
        return new Invitation.ToSetPassword(fresh != null, token.path());
    }

    /** What came of it. */
    public sealed interface Invitation {

        /** @param path of the page, with the secret; good once */
        record ToSetPassword(boolean isNew, String path) implements Invitation {}

        record OfSomebodyElse(AccountKind kind) implements Invitation {}

        record OfSuspended() implements Invitation {}
    }
}
