package io.madoguchi.account;

import io.madoguchi.access.Access;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A request without a session, or with the form token of one that has ended. A page is asked for again after sign-in; a
 * form's text is kept and offered again, so that nothing typed is lost.
 */
@Component
class SessionEnded implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        handle(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        handle(request, response);
    }

    private static void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean signedIn = Access.viewer(request).isPresent();
        String path = request.getRequestURI();
        if (request.getMethod().equals("POST") && !path.equals("/login") && !path.equals("/logout")) {
            boolean hadFiles = String.valueOf(request.getContentType()).startsWith("multipart/");
            String writer = request.getParameter("_as");
            if (writer != null) {
                request.getSession()
                        .setAttribute(
                                KeptForm.ATTRIBUTE, KeptForm.of(path, writer, request.getParameterMap(), hadFiles));
            }
            redirect(request, response, signedIn ? "/kept-form" : "/login?ended");
            return;
        }
        String query = request.getQueryString();
        String next = URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
        boolean page = request.getMethod().equals("GET") && !path.equals("/");
        redirect(request, response, signedIn ? "/" : page ? "/login?next=" + next : "/login");
    }

    /** htmx would swap the sign-in page into a fragment; it is told to load it as a page. */
    private static void redirect(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            response.sendRedirect(path);
        }
    }
}
