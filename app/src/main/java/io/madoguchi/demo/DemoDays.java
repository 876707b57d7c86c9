package io.madoguchi.demo;

import io.madoguchi.calendar.BusinessDays;
import io.madoguchi.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts in time of work, from nine to six on business days in Tokyo, so that the past of the demonstration looks right
 * whenever it is started. Lengths are written {@code 2d3h20m}, a day being nine hours, or {@code 2d 10:30}: two business days
 * later at half past ten.
 */
final class DemoDays {

    static final int DAY = 9 * 60;

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final Pattern LENGTH = Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d+)d (\\d\\d:\\d\\d)");
    private static final int PAST_DAYS = 450;
    private static final int COMING_DAYS = 120;

    private final List<LocalDate> days;
    private final Instant present;

    DemoDays(BusinessDays calendar, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Words.ZONE);
        days = today.minusDays(PAST_DAYS)
                .datesUntil(today.plusDays(COMING_DAYS))
                .filter(calendar::isBusinessDay)
                .toList();
        Instant last = instant(minute(now));
        present = last.isAfter(now) ? instant(minute(now) - 1).plusSeconds(60) : now;
    }

    /** Now, or the last closing time. */
    Instant present() {
        return present;
    }

    boolean isRecent(Instant at) {
        return at.isAfter(ago("15d"));
    }

    Instant ago(String length) {
        return before(present, length);
    }

    /** The business day so many before the last one, at so many minutes after the opening. */
    Instant daysAgo(int count, int minuteOfDay) {
        return instant((minute(present) / DAY - count) * DAY + minuteOfDay);
    }

    Instant before(Instant until, String length) {
        return instant(minute(until) - minutes(length));
    }

    Instant after(Instant from, String length) {
        Matcher clock = CLOCK.matcher(length);
        if (!clock.matches()) {
            return instant(minute(from) + minutes(length));
        }
        int day = minute(from) / DAY + Integer.parseInt(clock.group(1));
        return days.get(day)
                .atTime(LocalTime.parse(clock.group(2)))
                .atZone(Words.ZONE)
                .toInstant();
    }

    private static int minutes(String length) {
        Matcher parts = LENGTH.matcher(length);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No length of time: " + length);
        }
        return number(parts.group(1)) * DAY + number(parts.group(2)) * 60 + number(parts.group(3));
    }

    private static int number(String group) {
        return group == null ? 0 : Integer.parseInt(group);
    }

    /** Counted from the first opening; what lies between two days belongs to the later one's beginning. */
    private int minute(Instant instant) {
        ZonedDateTime time = instant.atZone(Words.ZONE);
        int index = Collections.binarySearch(days, time.toLocalDate());
        if (index < 0) {
            return (-index - 1) * DAY;
        }
        long minute = Duration.between(OPENING, time.toLocalTime()).toMinutes();
        return index * DAY + Math.clamp(minute, 0, DAY);
    }

    private Instant instant(int minute) {
        return days.get(minute / DAY)
                .atTime(OPENING.plusMinutes(minute % DAY))
                .atZone(Words.ZONE)
                .toInstant();
    }
}
