package io.madoguchi.signin;

import java.util.List;

/**
 * What a browser says it is, in two words that people know; empty for what is not known. It is only to tell own sessions
 * apart.
 */
public record Browser(String name, String system) {

    /** In this order: each also says that it is what comes after it. */
    private static final List<Sign> NAMES = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("Chrome/", "Chrome"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    static Browser of(String userAgent) {
        return new Browser(first(NAMES, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.part()))
                .map(Sign::word)
                .findFirst()
                .orElse("");
    }

    private record Sign(String part, String word) {}
}
