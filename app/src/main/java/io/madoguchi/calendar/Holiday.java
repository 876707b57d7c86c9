package io.madoguchi.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day off that is no mere Saturday or Sunday, though it may fall on one.
 *
 * @param name in Japanese, as published or decided
 * @param known what it is, if it has a name in both languages
 */
public record Holiday(
        LocalDate date,
        String name,
        HolidaySource source,
        @Nullable KnownDay known) {

    static Holiday national(LocalDate date, String name, boolean published, @Nullable KnownDay known) {
        return new Holiday(date, name, published ? HolidaySource.PUBLISHED : HolidaySource.FORECAST, known);
    }

    static Holiday company(LocalDate date, String name, @Nullable KnownDay known) {
        return new Holiday(date, name, HolidaySource.COMPANY, known);
    }

    public boolean isForecast() {
        return source == HolidaySource.FORECAST;
    }

    public boolean isCompany() {
        return source == HolidaySource.COMPANY;
    }
}
