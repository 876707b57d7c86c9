package io.madoguchi.shell;

import org.jspecify.annotations.Nullable;

/** Where to go back to, as told by the browser: a path of this portal, never another site, nor the way out. */
public final class OwnPath {

    private OwnPath() {}

    public static String of(@Nullable String path) {
        if (path == null
                || !path.startsWith("/")
                || path.startsWith("//")
                || path.startsWith("/\\")
                || path.equals("/logout")) {
            return "/";
        }
        return path.chars().allMatch(c -> c > ' ' && c < 0x7f) ? path : "/";
    }
}
