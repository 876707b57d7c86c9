package io.madoguchi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks what a page asks by itself while nobody may be sitting before it. Such a request does not prolong the session: a page
 * left open would keep it alive for ever.
 */
class UnaskedRequests extends OncePerRequestFilter {

    private static final Set<String> LAST_PARTS = Set.of("events", "news", "progress");
    private static final ScopedValue<Boolean> UNASKED = ScopedValue.newInstance();

    static boolean isUnasked() {
        return UNASKED.isBound();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (!LAST_PARTS.contains(path.substring(path.lastIndexOf('/') + 1))) {
            chain.doFilter(request, response);
            return;
        }
        SessionOfRequest.within(ScopedValue.where(UNASKED, true), request, response, chain);
    }

    /** A stream that ends comes here once more. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
