package io.madoguchi.factor;

import io.madoguchi.access.PublicPage;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Html;
import io.madoguchi.signin.RateLimit;
import io.madoguchi.signin.SignInDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /login/passkey}: signing in without a password. It counts as both factors. */
@Controller
@PublicPage
class PasskeySignIn {

    /** Each challenge for nobody costs a row of the sessions. A whole company may come from one address. */
    private static final int PER_NETWORK = 300;

    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final Passkeys passkeys;
    private final Viewers viewers;
    private final SignInDoor door;
    private final RateLimit limit;

    PasskeySignIn(Passkeys passkeys, Viewers viewers, SignInDoor door, Clock clock) {
        this.passkeys = passkeys;
        this.viewers = viewers;
        this.door = door;
        this.limit = new RateLimit(PER_NETWORK, PERIOD, clock);
    }

    @PostMapping(path = "/login/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(HttpServletRequest request) {
        return limit.take(request.getRemoteAddr())
                ? ResponseEntity.ok(passkeys.requestOptions(null, request))
                : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
    }

    @PostMapping("/login/passkey")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Optional<Viewer> viewer = viewers.find(passkeys.authenticate(credential, request), null);
            return Html.redirect(viewer.map(owner ->
                            door.enter(owner.accountId(), owner.mail(), Set.of(FactorGate.NAME), request, response))
                    .orElse("/login?passkey"));
        } catch (Refused unusable) {
            return Html.redirect("/login?passkey");
        }
    }
}
