package io.madoguchi.intake;

import io.madoguchi.shell.Words;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When something began, read from a {@code datetime-local} field, in Tokyo. Where a browser shows it as a text field people
 * type {@code 2026/11/23 15:40}, also in full width: that is converted, not refused.
 *
 * @param time null if nothing (readable) was typed
 * @param problem the key of a message
 */
record BeganAt(@Nullable Instant time, @Nullable String problem) {

    /** Milliseconds too, where a browser sends them. */
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-M-d'T'H:mm[:ss][.SSS]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /** A clock may be a little ahead of ours. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    static BeganAt of(String typed, Instant now) {
        if (typed.isBlank()) {
            return new BeganAt(null, null);
        }
        Instant time = read(typed);
        if (time == null) {
            return new BeganAt(null, "report.error.began_at.format");
        }
        if (time.isAfter(now.plus(GRACE))) {
            return new BeganAt(time, "report.error.began_at.future");
        }
        if (time.isBefore(EARLIEST)) {
            return new BeganAt(time, "report.error.began_at.early");
        }
        return new BeganAt(time, null);
    }

    private static @Nullable Instant read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .replace('/', '-')
                .replaceFirst("[ T]+", "T");
        try {
            return LocalDateTime.parse(text, FORMAT).atZone(Words.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
