package io.madoguchi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From where a session was begun, kept in it so that its owner can tell his sessions apart. */
record SessionOrigin(String address, String userAgent) {

    private static final String ADDRESS = "origin.address";
    private static final String USER_AGENT = "origin.user-agent";
    private static final int LONGEST = 300;

    static SessionOrigin of(HttpServletRequest request) {
        String sent = request.getHeader("User-Agent");
        String userAgent = sent == null ? "" : sent.substring(0, Math.min(sent.length(), LONGEST));
        return new SessionOrigin(request.getRemoteAddr(), userAgent);
    }

    void keep(HttpSession session) {
        session.setAttribute(ADDRESS, address);
        session.setAttribute(USER_AGENT, userAgent);
    }

    /** Empty for a session that began before this was kept. */
    static SessionOrigin kept(Function<String, @Nullable Object> attributes) {
        return new SessionOrigin(text(attributes.apply(ADDRESS)), text(attributes.apply(USER_AGENT)));
    }

    private static String text(@Nullable Object kept) {
        return kept instanceof String text ? text : "";
    }
}
