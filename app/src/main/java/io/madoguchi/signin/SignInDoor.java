package io.madoguchi.signin;

import io.madoguchi.access.Database;
import io.madoguchi.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs in who has proved himself in another way than by the sign-in form; what follows is the same. */
@Component
public class SignInDoor {

    private final Database database;
    private final SignInStore store;
    private final SignInOutcome outcome;
    private final SecurityContextRepository contexts;
    private final CookieCsrfTokenRepository tokens;
    private final Audit audit;
    private final Clock clock;

    SignInDoor(
            Database database,
            SignInStore store,
            SignInOutcome outcome,
            SecurityContextRepository contexts,
            CookieCsrfTokenRepository tokens,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.outcome = outcome;
        this.contexts = contexts;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param mail of the account, for the log
     * @param shown which gates this proof opens too
     * @return where to go
     */
    public String enter(
            UUID account, String mail, Set<String> shown, HttpServletRequest request, HttpServletResponse response) {
        String network = request.getRemoteAddr();
        List<String> ranges = database.asPublic(() -> {
            List<String> allowed = store.ranges(account);
            audit.record(
                    account,
                    mail,
                    AddressRange.allows(allowed, network) ? "sign-in.passkey" : "sign-in.network",
                    Audit.Subject.of("account", mail, null));
            return allowed;
        });
        if (!AddressRange.allows(ranges, network)) {
            return "/login?network";
        }
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account, clock.instant(), new ArrayList<>(ranges)), null, List.of());
        // As after the form: whoever knew the session or the form token from before knows nothing now.
        request.getSession();
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return outcome.enter(request, response, authentication, shown);
    }
}
