package io.madoguchi.signin;

import io.madoguchi.access.Access;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A request without a session, or with a form token that no longer counts. A page is asked for again after sign-in; a form's
 * text is kept and offered again, so that nothing typed is lost.
 *
 * <pre>
 *  request   session   token   where to
 *  page      ended     –       sign-in, then that page
 *  form      ended     any     text kept; sign-in, then the kept form
 *  form      lives     wrong   text kept; the kept form (signed in again in a second tab)
 *  form of a public page       the page itself, once more
 * </pre>
 */
@Component
class SessionEnded implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** A form of nobody costs a row of the sessions: so many per network address and hour. */
    private static final int KEPT_PER_HOUR = 60;

    private final RateLimit keptForNobody;

    SessionEnded(Clock clock) {
        this.keptForNobody = new RateLimit(KEPT_PER_HOUR, Duration.ofHours(1), clock);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
        handle(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
        handle(request, response);
    }

    private void handle(HttpServletRequest request, HttpServletResponse response) {
        Viewer viewer = Access.viewer(request).orElse(null);
        redirect(
                request,
                response,
                request.getMethod().equals("POST") ? afterForm(request, response, viewer) : afterPage(request, viewer));
    }

    private String afterForm(HttpServletRequest request, HttpServletResponse response, @Nullable Viewer viewer) {
        String path = request.getRequestURI();
        if (path.startsWith("/password/")) {
            return here(request);
        }
        if (path.equals("/login")) {
            return "/login?again&next=" + encoded(OwnPath.of(request.getParameter("next")));
        }
        if (path.equals("/logout") || path.equals("/language") || path.equals("/organisation")) {
            if (viewer != null) {
                Flash.say(response, "signin.again");
            }
            return viewer == null ? "/login" : "/";
        }
        Optional<KeptForm> form = isOurs(request) ? KeptForm.of(request) : Optional.empty();
        boolean keep = form.isPresent() && (viewer != null || keptForNobody.take(request.getRemoteAddr()));
        if (keep) {
            form.get().keep(request);
        }
        if (viewer != null) {
            if (!keep) {
                Flash.say(response, "signin.again");
            }
            return keep ? "/kept-form" : "/";
        }
        return keep ? "/login?ended" : "/login?again";
    }

    private static String afterPage(HttpServletRequest request, @Nullable Viewer viewer) {
        String wanted = fragmentOf(request).orElseGet(() -> here(request));
        if (viewer != null || wanted.equals("/")) {
            return viewer == null ? "/login" : "/";
        }
        // A browser that comes with a session wants to know why it has to sign in; a new visitor knows.
        String why = request.getRequestedSessionId() == null ? "" : "again&";
        return "/login?" + why + "next=" + encoded(wanted);
    }

    /** A fragment is of no use alone: htmx tells which page it was for. */
    private static Optional<String> fragmentOf(HttpServletRequest request) {
        String page = request.getHeader("HX-Current-URL");
        if (request.getHeader("HX-Request") == null || page == null) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(page);
            String query = address.getRawQuery();
            return Optional.of(OwnPath.of(query == null ? address.getRawPath() : address.getRawPath() + "?" + query));
        } catch (IllegalArgumentException strange) {
            return Optional.of("/");
        }
    }

    /**
     * Another site could otherwise put its own words into a form that then waits for a click of the person. Old browsers
     * tell the origin only.
     */
    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return site.equals("same-origin");
        }
        return origin == null || origin.endsWith("://" + request.getHeader("Host"));
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return OwnPath.of(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** htmx would swap the sign-in page into a fragment; it is told to load it as a page. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String path) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", path);
        }
    }
}
