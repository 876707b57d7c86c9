package io.madoguchi.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** One message for the page that follows a redirect. It is a key, kept in a cookie: no session is written for it. */
public final class Flash {

    private static final String COOKIE = "flash";
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9.-]{1,80}");

    private Flash() {}

    /** The text has the key {@code flash.KEY}. */
    public static void say(HttpServletResponse response, String key) {
        response.addCookie(cookie(key, 60));
    }

    static @Nullable String take(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || !KEY.matcher(cookie.getValue()).matches()) {
            return null;
        }
        response.addCookie(cookie("", 0));
        return "flash." + cookie.getValue();
    }

    private static Cookie cookie(String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
