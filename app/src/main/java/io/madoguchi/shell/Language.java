package io.madoguchi.shell;

import io.madoguchi.access.Access;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.util.WebUtils;

/** The language of a page: the account's; before sign-in the one chosen, else the browser's, else Japanese. */
public final class Language {

    private static final String COOKIE = "lang";

    private Language() {}

    public static Locale of(HttpServletRequest request) {
        return Access.viewer(request).map(viewer -> viewer.locale()).orElseGet(() -> beforeSignIn(request));
    }

    public static void choose(HttpServletResponse response, Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 60 * 60);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** For the pages on which nobody can be told apart: before the next sign-in, or while the database is gone. */
    static void remember(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen == null || !chosen.getValue().equals(locale.getLanguage())) {
            choose(response, locale);
        }
    }

    public static Locale parse(String tag) {
        return tag.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    private static Locale beforeSignIn(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null) {
            return parse(chosen.getValue());
        }
        String accepted = request.getHeader("Accept-Language");
        return accepted != null && accepted.startsWith("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }
}
