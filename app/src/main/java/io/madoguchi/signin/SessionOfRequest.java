package io.madoguchi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers the session of a request while it lasts. Spring Session's filter drops its own memory of it when the answer is
 * done, and then asks the database once more whether it exists: a statement for nothing on every page.
 */
class SessionOfRequest extends OncePerRequestFilter {

    private static final ScopedValue<AtomicReference<@Nullable Session>> REMEMBERED = ScopedValue.newInstance();

    static @Nullable Session find(String id) {
        Session session = REMEMBERED.isBound() ? REMEMBERED.get().get() : null;
        return session != null && session.getId().equals(id) ? session : null;
    }

    /** @param session null if there is none any more */
    static void remember(@Nullable Session session) {
        if (REMEMBERED.isBound()) {
            REMEMBERED.get().set(session);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        within(ScopedValue.where(REMEMBERED, new AtomicReference<>()), request, response, chain);
    }

    static void within(
            ScopedValue.Carrier values, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            values.call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }
}
