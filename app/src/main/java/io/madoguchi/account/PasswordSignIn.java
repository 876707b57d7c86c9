package io.madoguchi.account;

import io.madoguchi.access.Database;
import io.madoguchi.audit.Audit;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks mail address and password. After {@value #FAILURES} wrong ones in a row the password does not count for fifteen
 * minutes; a reset link opens the account at once, so nobody can shut its owner out. Every refusal looks the same and
 * takes the same time: a password is always compared, if need be with a hash that belongs to nobody.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    static final int FAILURES = 10;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final Database database;
    private final DSLContext dsl;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;
    private final String nobodysHash;

    PasswordSignIn(Database database, DSLContext dsl, PasswordEncoder passwords, Audit audit, Clock clock) {
        this.database = database;
        this.dsl = dsl;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String mail = attempt.getName().strip().toLowerCase(Locale.ROOT);
        Record found = find(mail);
        String hash = found == null ? nobodysHash : found.get("password_hash", String.class);
        boolean matches = passwords.matches(String.valueOf(attempt.getCredentials()), hash);
        if (found == null) {
            throw refused(null, mail, "sign-in.unknown");
        }
        UUID account = found.get("account_id", UUID.class);
        Instant lockedUntil = found.get("locked_until", Instant.class);
        if (lockedUntil != null && clock.instant().isBefore(lockedUntil)) {
            throw refused(account, mail, "sign-in.locked");
        }
        if (!matches) {
            throw refused(account, mail, "sign-in.failed");
        }
        succeed(account, mail);
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account), null, List.of());
    }

    private @Nullable Record find(String mail) {
        return database.<@Nullable Record>asPublic(() -> dsl.fetchOne("select * from sign_in_find(?)", mail));
    }

    private BadCredentialsException refused(@Nullable UUID account, String mail, String action) {
        database.<@Nullable Object>asPublic(() -> {
            if (account != null && action.equals("sign-in.failed")) {
                dsl.execute(
                        "select sign_in_failed(?, ?, ?)",
                        account,
                        FAILURES,
                        Timestamp.from(clock.instant().plus(LOCK)));
            }
            audit.record(account, mail, action, Audit.Subject.of("account", mail, null));
            return null;
        });
        return new BadCredentialsException("refused");
    }

    private void succeed(UUID account, String mail) {
        database.<@Nullable Object>asPublic(() -> {
            dsl.execute("select sign_in_succeeded(?)", account);
            audit.record(account, mail, "sign-in", Audit.Subject.of("account", mail, null));
            return null;
        });
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
