package io.madoguchi.visit;

import io.madoguchi.shell.Words;
import java.time.Instant;

/** How the time of a visit is written. */
public final class Window {

    private Window() {}

    /** 2026年11月24日(火) 10:00–12:00; with both days where it goes past midnight. */
    public static String text(Words words, Instant from, Instant until) {
        boolean sameDay = from.atZone(Words.ZONE)
                .toLocalDate()
                .equals(until.atZone(Words.ZONE).toLocalDate());
        return words.dateTime(from) + "–" + (sameDay ? words.time(until) : words.dateTime(until));
    }
}
