package io.madoguchi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A year of business days.
 *
 * @param published by the Cabinet Office; else the national holidays are a forecast
 * @param openings days that are open although the rule says closed
 */
public record CalendarView(
        int year, boolean published, List<CalendarMonth> months, List<Holiday> holidays, List<ClosingDay> openings) {

    static CalendarView of(int year, BusinessDays days, LocalDate today) {
        List<Holiday> holidays = days.holidaysOf(year);
        Map<LocalDate, Holiday> byDate =
                holidays.stream().collect(Collectors.toMap(Holiday::date, Function.identity()));
        List<CalendarMonth> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> CalendarMonth.of(LocalDate.of(year, month, 1), days, byDate, today))
                .toList();
        return new CalendarView(year, days.isPublished(year), months, holidays, days.openingsOf(year));
    }

    public boolean hasPrevious() {
        return year > Calendars.FIRST_YEAR;
    }

    public boolean hasNext() {
        return year < Calendars.LAST_YEAR;
    }

    public long businessDays() {
        return months.stream().mapToLong(CalendarMonth::businessDays).sum();
    }
}
