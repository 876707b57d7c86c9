package io.madoguchi.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the test how many statements a page took: header {@code X-Statements}, written when the first byte leaves. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StatementHeader extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Statements.sent().clear();
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setContentLength(int length) {
                setHeader("X-Statements", String.valueOf(Statements.sent().size()));
                super.setContentLength(length);
            }

            // Of a filter, which writes no content.
            @Override
            public void sendRedirect(String location) throws IOException {
                setHeader("X-Statements", String.valueOf(Statements.sent().size()));
                super.sendRedirect(location);
            }
        });
    }
}
