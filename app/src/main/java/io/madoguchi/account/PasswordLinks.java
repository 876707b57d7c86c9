package io.madoguchi.account;

import io.madoguchi.access.Database;
import io.madoguchi.account.PasswordStore.Owner;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.signin.Sessions;
import io.madoguchi.signin.SignInLimits;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Redeems a link from a mail (M5.8), which is good once and for an hour. It opens a locked account, because only the owner
 * reads his mail, and ends all its sessions, because somebody else may be in one.
 */
@Component
class PasswordLinks {

    private final Database database;
    private final PasswordStore store;
    private final PasswordEncoder hashes;
    private final PasswordChanged changed;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Clock clock;

    PasswordLinks(
            Database database,
            PasswordStore store,
            PasswordEncoder hashes,
            PasswordChanged changed,
            Sessions sessions,
            SignInLimits limits,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.hashes = hashes;
        this.changed = changed;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    Optional<Owner> owner(LinkToken token) {
        return Optional.ofNullable(database.<@Nullable Owner>asPublic(
                () -> store.find(token.hash(), clock.instant()).orElse(null)));
    }

    /** False if the link has been used or has run out since its page was shown. */
    boolean redeem(LinkToken token, Owner owner, String password) {
        // Outside of the transaction: hashing takes long on purpose and should hold no connection.
        String hash = hashes.encode(password);
        UUID account = database.<@Nullable UUID>asPublic(() -> {
            UUID used = store.use(token.hash(), hash, clock.instant());
            if (used != null) {
                changed.note(used, owner.mail(), "password.reset");
            }
            return used;
        });
        if (account == null) {
            return false;
        }
        sessions.endAll(account);
        limits.open(MailAddress.of(owner.mail()));
        return true;
    }
}
