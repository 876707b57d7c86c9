package io.madoguchi.shell;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an address asks of a list. What it says wrongly counts as not said: a list is always shown. */
public record ListParameters(Map<String, String> asked) {

    private static final int LONGEST_TEXT = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** Never null; without NUL, which no text in the database can hold. */
    public String text(String name) {
        String text = asked.getOrDefault(name, "").replace("\0", "").strip();
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
    }

    /** Null for what is none, or what the database could not count. */
    public @Nullable LocalDate day(String name) {
        try {
            String text = text(name);
            LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
            return day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public @Nullable String raw(String name) {
        return asked.get(name);
    }

    /** The value whose name in lower case is asked for. */
    public <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        return named(type, text(name));
    }

    /** The order that is asked for as {@code sort=name}, or {@code sort=-name} from the far end. */
    public <E extends Enum<E>> Order<E> order(Class<E> type) {
        String asked = text("sort");
        boolean descending = asked.startsWith("-");
        E named = named(type, descending ? asked.substring(1) : asked);
        return new Order<>(named == null ? type.getEnumConstants()[0] : named, named != null && descending);
    }

    /** How a value stands in an address. */
    public static @Nullable String parameter(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** By what a list is sorted; the first value of the enumeration, ascending, is the usual order. */
    public record Order<E extends Enum<E>>(E by, boolean descending) {

        /** Empty for the usual order. */
        public String text() {
            boolean usual = by == by.getDeclaringClass().getEnumConstants()[0] && !descending;
            return usual ? "" : (descending ? "-" : "") + parameter(by);
        }

        /** What a click on the heading of an order leads to: that order, or the one shown turned round. */
        public String next(E other) {
            return new Order<>(other, other == by && !descending).text();
        }

        /** The value of {@code aria-sort} of a heading; null if the list is not sorted by it. */
        public @Nullable String aria(E other) {
            return other != by ? null : descending ? "descending" : "ascending";
        }
    }
}
