package io.madoguchi.signin;

import io.madoguchi.shell.Flash;
import io.madoguchi.shell.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where the sign-in form leads: to what was asked for, to a form that was kept, or back with one vague sentence. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            // Each sign-in begins in the own company, whoever used this browser before.
            session.removeAttribute(ViewerFilter.ORGANISATION);
        }
        boolean kept = false;
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            kept = KeptForm.waiting(request, signedIn.accountId()).isPresent();
            if (KeptForm.dropsOfOthers(request, signedIn.accountId())) {
                Flash.say(response, "signin.kept.ofOthers");
            }
        }
        response.sendRedirect(kept ? "/kept-form" : OwnPath.of(request.getParameter("next")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String next = OwnPath.of(request.getParameter("next"));
        response.sendRedirect("/login?refused"
                + (next.equals("/") ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    }
}
