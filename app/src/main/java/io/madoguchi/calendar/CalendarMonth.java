package io.madoguchi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month as it hangs on the wall.
 *
 * @param weeks from Sunday to Saturday; null where the week reaches into another month
 */
public record CalendarMonth(LocalDate first, List<List<@Nullable Day>> weeks) {

    static CalendarMonth of(LocalDate first, BusinessDays days, Map<LocalDate, Holiday> holidays, LocalDate today) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate sunday = first.minusDays(first.getDayOfWeek().getValue() % 7);
        for (; sunday.isBefore(first.plusMonths(1)); sunday = sunday.plusWeeks(1)) {
            List<@Nullable Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate date = sunday.plusDays(i);
                week.add(
                        date.getMonth() == first.getMonth()
                                ? new Day(date, days.isBusinessDay(date), date.equals(today), holidays.get(date))
                                : null);
            }
            weeks.add(week);
        }
        return new CalendarMonth(first, weeks);
    }

    public long businessDays() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> day != null && day.business())
                .count();
    }

    /**
     * A day of the month.
     *
     * @param holiday also set where the vendor is open in spite of it
     */
    public record Day(
            LocalDate date,
            boolean business,
            boolean today,
            @Nullable Holiday holiday) {

        /** The classes of its cell. */
        public @Nullable String look() {
            if (holiday == null) {
                return business ? null : "off";
            }
            String kind = holiday.isCompany() ? "own" : "hol";
            return (business ? "" : "off ") + kind + (holiday.isForecast() ? " fc" : "");
        }
    }
}
