package io.madoguchi.calendar;

import io.madoguchi.shell.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The business days from a year on, as known when this was read from the database; any number of questions costs no further
 * statement. What decides about a day, the first that applies:
 *
 * <pre>
 *  1  the vendor's decision                      closed, or open
 *  2  Saturday, Sunday                           closed
 *  3  29 December to 3 January (年末年始)          closed
 *  4  national holiday, published or forecast    closed
 *  5  anything else                              open
 * </pre>
 */
public final class BusinessDays {

    static final int MOST = 1_000;

    /** The Cabinet Office has named no fewer days in any year; a year with fewer rows has not been told in full. */
    static final int FEWEST_A_YEAR = 9;

    private static final MonthDay CLOSES = MonthDay.of(12, 29);
    private static final MonthDay OPENS = MonthDay.of(1, 4);

    private final int firstYear;
    private final NavigableMap<LocalDate, String> published;
    private final NavigableMap<LocalDate, ClosingDay> decided;
    private final Map<Integer, NavigableMap<LocalDate, Holiday>> national = new ConcurrentHashMap<>();

    /**
     * @param published all rows from the beginning of the first year on
     * @param decided likewise
     */
    BusinessDays(
            int firstYear, NavigableMap<LocalDate, String> published, NavigableMap<LocalDate, ClosingDay> decided) {
        this.firstYear = firstYear;
        this.published = published;
        this.decided = decided;
    }

    public boolean isBusinessDay(LocalDate date) {
        NavigableMap<LocalDate, Holiday> holidays = national(date.getYear());
        ClosingDay decision = decided.get(date);
        if (decision != null) {
            return !decision.closed();
        }
        return !isWeekend(date) && !isYearEnd(date) && !holidays.containsKey(date);
    }

    /**
     * The n-th business day after the date, which itself does not count, be it a business day or not.
     *
     * @param n from 1 to {@value #MOST}
     */
    public LocalDate addBusinessDays(LocalDate date, int n) {
        if (n < 1 || n > MOST) {
            throw new IllegalArgumentException("Cannot count " + n + " business days");
        }
        LocalDate day = date;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            left -= isBusinessDay(day) ? 1 : 0;
        }
        return day;
    }

    /** The same time of day in Tokyo, on the n-th business day after the day that it is there. */
    public Instant addBusinessDays(Instant instant, int n) {
        ZonedDateTime time = instant.atZone(Words.ZONE);
        return time.with(addBusinessDays(time.toLocalDate(), n)).toInstant();
    }

    /** National holidays and the vendor's closing days in order; a day that is both is listed as the national one. */
    public List<Holiday> holidaysOf(int year) {
        NavigableMap<LocalDate, Holiday> all = new TreeMap<>(national(year));
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            ClosingDay decision = decided.get(day);
            if (decision != null && decision.closed()) {
                all.putIfAbsent(day, Holiday.company(day, decision.name(), null));
            } else if (decision == null && isYearEnd(day)) {
                KnownDay closure = KnownDay.YEAR_END_CLOSURE;
                all.putIfAbsent(day, Holiday.company(day, closure.published(), closure));
            }
        });
        return List.copyOf(all.values());
    }

    /** Days that the vendor has decided to be open, whatever the rule says. */
    public List<ClosingDay> openingsOf(int year) {
        return decided.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).values().stream()
                .filter(decision -> !decision.closed())
                .toList();
    }

    /** Whether the Cabinet Office has told the year; otherwise its holidays are a forecast. */
    public boolean isPublished(int year) {
        return publishedIn(year).size() >= FEWEST_A_YEAR;
    }

    private NavigableMap<LocalDate, Holiday> national(int year) {
        if (year < firstYear || year > Calendars.LAST_YEAR) {
            throw new IllegalArgumentException(
                    "This calendar covers " + firstYear + " to " + Calendars.LAST_YEAR + ", not " + year);
        }
        return national.computeIfAbsent(year, this::nationalOf);
    }

    private NavigableMap<LocalDate, Holiday> nationalOf(int year) {
        NavigableMap<LocalDate, String> told = publishedIn(year);
        NavigableMap<LocalDate, Holiday> days = new TreeMap<>();
        if (!isPublished(year) && year >= HolidayLaw.FIRST_YEAR) {
            HolidayLaw.of(year)
                    .forEach((day, known) -> days.put(day, Holiday.national(day, known.published(), false, known)));
        }
        told.forEach((day, name) -> days.put(day, Holiday.national(day, name, true, known(day, name, told))));
        return days;
    }

    private NavigableMap<LocalDate, String> publishedIn(int year) {
        return published.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true);
    }

    /** A day published as 休日 only makes up for a Sunday in the row of holidays before it; else it stands between two. */
    private static @Nullable KnownDay known(LocalDate day, String name, NavigableMap<LocalDate, String> told) {
        if (!name.equals(KnownDay.UNNAMED)) {
            return KnownDay.named(name).orElse(null);
        }
        for (LocalDate before = day.minusDays(1); told.containsKey(before); before = before.minusDays(1)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return KnownDay.SUBSTITUTE;
            }
        }
        return KnownDay.CITIZENS_HOLIDAY;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isYearEnd(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return !day.isBefore(CLOSES) || day.isBefore(OPENS);
    }
}
