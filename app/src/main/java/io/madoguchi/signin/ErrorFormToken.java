package io.madoguchi.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Error pages have forms too (language): a request that failed before its token was looked at gets one here. */
class ErrorFormToken extends OncePerRequestFilter {

    private final CsrfTokenRepository tokens;
    private final CsrfTokenRequestHandler handler;

    ErrorFormToken(CsrfTokenRepository tokens, CsrfTokenRequestHandler handler) {
        this.tokens = tokens;
        this.handler = handler;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        handler.handle(request, response, tokens.loadDeferredToken(request, response));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR
                || request.getAttribute(CsrfToken.class.getName()) != null;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
