package io.madoguchi.account;

import io.madoguchi.access.Access;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Loads the viewer of the session anew at each request: a right withdrawn a second ago no longer counts. */
class ViewerFilter extends OncePerRequestFilter {

    static final String ORGANISATION = "organisation";

    private final Viewers viewers;

    ViewerFilter(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            HttpSession session = request.getSession(false);
            UUID organisation = session == null ? null : (UUID) session.getAttribute(ORGANISATION);
            Optional<Viewer> viewer = viewers.find(signedIn.accountId(), organisation);
            if (viewer.isPresent()) {
                Access.remember(request, viewer.get());
            } else if (session != null) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    /** An error page is a page of the viewer too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
