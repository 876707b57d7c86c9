package io.madoguchi.signin;

import io.madoguchi.access.Access;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Loads the viewer of the session anew at each request: a right withdrawn a second ago no longer counts. Stands before the
 * check of form tokens, which has to know whether a wrong one comes from somebody who is signed in.
 */
class ViewerFilter extends OncePerRequestFilter {

    /** The attribute of the session with the organisation in view (M6.4). */
    static final String ORGANISATION = "organisation";

    private final Viewers viewers;
    private final Clock clock;
    private final Duration longest;

    /** @param longest after sign-in a session ends, however busy it is */
    ViewerFilter(Viewers viewers, Clock clock, Duration longest) {
        this.viewers = viewers;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            HttpSession session = request.getSession(false);
            UUID organisation = session == null ? null : (UUID) session.getAttribute(ORGANISATION);
            Optional<Viewer> viewer =
                    signedIn.hasLasted(longest, clock.instant()) || !signedIn.mayComeFrom(request.getRemoteAddr())
                            ? Optional.empty()
                            : viewers.find(signedIn.accountId(), organisation);
            if (viewer.isPresent()) {
                Access.remember(request, viewer.get());
            } else if (session != null) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    /** The page of an error is for the viewer found before, if it came that far: the database may be what has failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }
}
