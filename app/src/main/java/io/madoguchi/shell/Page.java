package io.madoguchi.shell;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows: for whom the page is, in which language, and where in the portal it stands.
 *
 * @param viewer null on pages for anybody
 * @param path of the request, to mark the navigation and to come back to
 * @param flash the key of a message to show once, after a redirect
 */
public record Page(
        @Nullable Viewer viewer,
        Words words,
        String path,
        String csrf,
        List<NavigationItem> navigation,
        @Nullable String flash,
        boolean demo,
        String assets) {

    public String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    public String word(String prefix, Enum<?> value) {
        return words.word(prefix, value);
    }

    /** A person's name in the order of the language. */
    public String person(String stored) {
        return words.person(stored);
    }

    public Locale locale() {
        return words.locale();
    }

    public String date(LocalDate date) {
        return words.date(date);
    }

    public String dateTime(Instant instant) {
        return words.dateTime(instant);
    }

    public Viewer who() {
        if (viewer == null) {
            throw new IllegalStateException("This page is shown to nobody in particular");
        }
        return viewer;
    }

    public boolean may(Permission permission) {
        return viewer != null && viewer.may(permission);
    }

    public boolean isIn(NavigationItem item) {
        return isBelow(item)
                && navigation().stream()
                        .noneMatch(other -> other.path().length() > item.path().length() && isBelow(other));
    }

    private boolean isBelow(NavigationItem item) {
        return item.path().equals("/")
                ? path.equals("/")
                : path.equals(item.path()) || path.startsWith(item.path() + "/");
    }

    /** A static file's address; it changes with the program, so that browsers may keep the file for a year. */
    public String asset(String file) {
        return "/assets/" + assets + "/" + file;
    }
}
