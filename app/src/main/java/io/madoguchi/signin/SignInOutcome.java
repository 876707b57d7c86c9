package io.madoguchi.signin;

import io.madoguchi.access.Viewers;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where the sign-in form leads: to what was asked for, to a form that was kept, or back with one vague sentence. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final Viewers viewers;
    private final Gates gates;

    SignInOutcome(Viewers viewers, Gates gates) {
        this.viewers = viewers;
        this.gates = gates;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(enter(request, response, authentication, Set.of()));
    }

    /**
     * @param shown what this sign-in has proved beside the password
     * @return where to go
     */
    String enter(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication,
            Set<String> shown) {
        HttpSession session = request.getSession();
        SessionOrigin.of(request).keep(session);
        // Each sign-in begins in the own company, whoever used this browser before.
        session.removeAttribute(ViewerFilter.ORGANISATION);
        if (!(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            throw new IllegalStateException("Signed in as " + authentication.getPrincipal());
        }
        boolean kept = KeptForm.waiting(request, signedIn.accountId()).isPresent();
        if (KeptForm.dropsOfOthers(request, signedIn.accountId())) {
            Flash.say(response, "signin.kept.ofOthers");
        }
        String next = kept ? "/kept-form" : OwnPath.of(request.getParameter("next"));
        // Suspended in this very moment: the next page finds no viewer and leads back to the sign-in.
        return viewers.find(signedIn.accountId(), null)
                .map(viewer -> gates.afterSignIn(session, viewer, next, shown))
                .orElse(next);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String next = OwnPath.of(request.getParameter("next"));
        response.sendRedirect((refusal instanceof NetworkRefused ? "/login?network" : "/login?refused")
                + (next.equals("/") ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    }
}
