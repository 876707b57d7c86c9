package io.madoguchi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The Act on National Holidays (国民の祝日に関する法律, 昭和23年法律第178号) as in force since 2022, for years that are not published
 * yet. Articles 2 and 3:
 *
 * <pre>
 *  fixed days         01-01 02-11 02-23 04-29 05-03 05-04 05-05 08-11 11-03 11-23
 *  Mondays            2nd of January, 3rd of July, 3rd of September, 2nd of October
 *  equinoxes          by formula; final only by 官報 in February of the year before
 *  on a Sunday        the next day that is no holiday itself is off as well (振替休日)
 *  between holidays   a day whose both neighbours are holidays is off (国民の休日)
 * </pre>
 */
final class HolidayLaw {

    static final int FIRST_YEAR = 2022;

    private HolidayLaw() {}

    /** @throws IllegalArgumentException before 2022, when the law was another, and after 2099, where the formula ends */
    static NavigableMap<LocalDate, KnownDay> of(int year) {
        if (year < FIRST_YEAR || year > Calendars.LAST_YEAR) {
            throw new IllegalArgumentException("The law of " + year + " is not known here");
        }
        NavigableMap<LocalDate, KnownDay> named = named(year);
        NavigableMap<LocalDate, KnownDay> all = new TreeMap<>(named);
        for (LocalDate day : named.keySet()) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate next = day.plusDays(1);
                while (named.containsKey(next)) {
                    next = next.plusDays(1);
                }
                all.put(next, KnownDay.SUBSTITUTE);
            }
            LocalDate between = day.plusDays(1);
            if (named.containsKey(between.plusDays(1)) && !named.containsKey(between)) {
                all.putIfAbsent(between, KnownDay.CITIZENS_HOLIDAY);
            }
        }
        return all;
    }

    private static NavigableMap<LocalDate, KnownDay> named(int year) {
        NavigableMap<LocalDate, KnownDay> days = new TreeMap<>();
        days.put(LocalDate.of(year, 1, 1), KnownDay.NEW_YEARS_DAY);
        days.put(monday(year, Month.JANUARY, 2), KnownDay.COMING_OF_AGE_DAY);
        days.put(LocalDate.of(year, 2, 11), KnownDay.FOUNDATION_DAY);
        days.put(LocalDate.of(year, 2, 23), KnownDay.EMPERORS_BIRTHDAY);
        days.put(LocalDate.of(year, 3, equinox(year, 20.8431)), KnownDay.VERNAL_EQUINOX_DAY);
        days.put(LocalDate.of(year, 4, 29), KnownDay.SHOWA_DAY);
        List<KnownDay> may = List.of(KnownDay.CONSTITUTION_DAY, KnownDay.GREENERY_DAY, KnownDay.CHILDRENS_DAY);
        may.forEach(day -> days.put(LocalDate.of(year, 5, 3 + may.indexOf(day)), day));
        days.put(monday(year, Month.JULY, 3), KnownDay.MARINE_DAY);
        days.put(LocalDate.of(year, 8, 11), KnownDay.MOUNTAIN_DAY);
        days.put(monday(year, Month.SEPTEMBER, 3), KnownDay.RESPECT_FOR_THE_AGED_DAY);
        days.put(LocalDate.of(year, 9, equinox(year, 23.2488)), KnownDay.AUTUMNAL_EQUINOX_DAY);
        days.put(monday(year, Month.OCTOBER, 2), KnownDay.SPORTS_DAY);
        days.put(LocalDate.of(year, 11, 3), KnownDay.CULTURE_DAY);
        days.put(LocalDate.of(year, 11, 23), KnownDay.LABOUR_THANKSGIVING_DAY);
        return days;
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    /**
     * The day of the month, for 1980–2099, by the formula of JAPAN.md §5 (seen at zariganitosh.hatenablog.jp). The tests compare
     * it with the longitude of the sun.
     */
    private static int equinox(int year, double base) {
        int since = year - 1980;
        return (int) (base + 0.242194 * since - Math.floorDiv(since, 4));
    }
}
