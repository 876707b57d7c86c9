package io.madoguchi.signin;

import io.madoguchi.access.Database;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.signin.SignInStore.Credential;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks mail address and password. After {@value #FAILURES} wrong ones in a row the password does not count for fifteen
 * minutes; a reset link opens the account at once, so nobody can shut its owner out. Every refusal looks the same and takes
 * the same time: a password is always compared, if need be with a hash that belongs to nobody, and the same statements
 * follow. Only who tries too often is refused at once, whether the account exists or not.
 *
 * <pre>
 *  account          password   outcome                    counted
 *  none, suspended  any        refused                    –
 *  open             right      signed in                  back to 0
 *  open             wrong      refused; the 10th locks    +1
 *  locked           any        refused                    –
 *  lock has ended   right      signed in                  back to 0
 *  lock has ended   wrong      refused                    begins again at 1
 * </pre>
 *
 * Whoever knows the password is told when it is the network from which he may not come.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    static final int FAILURES = 10;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final Database database;
    private final SignInStore store;
    private final PasswordEncoder passwords;
    private final SignInLimits limits;
    private final Audit audit;
    private final Clock clock;
    private final String nobodysHash;

    PasswordSignIn(
            Database database,
            SignInStore store,
            PasswordEncoder passwords,
            SignInLimits limits,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.passwords = passwords;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        MailAddress mail = MailAddress.of(attempt.getName());
        String network = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (!limits.mayTry(network, mail)) {
            throw refusal();
        }
        Credential credential = database.<@Nullable Credential>asPublic(
                () -> store.find(mail.value()).orElse(null));
        String hash = credential == null ? nobodysHash : credential.passwordHash();
        boolean matches = passwords.matches(String.valueOf(attempt.getCredentials()), hash);
        Instant now = clock.instant();
        if (credential == null) {
            throw refuse(mail, null, false, "sign-in.unknown");
        }
        if (credential.isLockedAt(now)) {
            throw refuse(mail, credential.account(), false, "sign-in.locked");
        }
        if (!matches) {
            throw refuse(mail, credential.account(), true, "sign-in.failed");
        }
        limits.succeeded(network, mail);
        return succeed(credential.account(), mail, network);
    }

    private BadCredentialsException refuse(MailAddress mail, @Nullable UUID account, boolean counts, String action) {
        Instant now = clock.instant();
        database.<@Nullable Object>asPublic(() -> {
            store.failed(counts ? account : null, FAILURES, now, now.plus(LOCK));
            audit.record(account, mail.value(), action, Audit.Subject.of("account", mail.value(), null));
            return null;
        });
        return refusal();
    }

    private Authentication succeed(UUID account, MailAddress mail, String network) {
        List<String> ranges = database.asPublic(() -> {
            store.succeeded(account);
            List<String> allowed = store.ranges(account);
            audit.record(
                    account,
                    mail.value(),
                    AddressRange.allows(allowed, network) ? "sign-in" : "sign-in.network",
                    Audit.Subject.of("account", mail.value(), null));
            return allowed;
        });
        if (!AddressRange.allows(ranges, network)) {
            throw new NetworkRefused();
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account, clock.instant(), new ArrayList<>(ranges)), null, List.of());
    }

    private static BadCredentialsException refusal() {
        return new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
