package io.madoguchi.calendar;

import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * When the vendor works; days are those of Tokyo. To be called inside {@code Database.as…}. Each call reads the calendar with
 * one statement: who asks more than once takes {@link #from}.
 */
@Component
public class Calendars {

    /** The first year of which the Cabinet Office publishes the holidays. */
    public static final int FIRST_YEAR = 1955;

    /** The last year for which the equinoxes can be forecast. */
    public static final int LAST_YEAR = 2099;

    private final CalendarStore store;

    Calendars(CalendarStore store) {
        this.store = store;
    }

    /** The calendar from the year of this day on; about earlier years it says nothing and throws. */
    public BusinessDays from(LocalDate day) {
        int year = day.getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("The calendar covers " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return store.from(year);
    }

    public boolean isBusinessDay(LocalDate date) {
        return from(date).isBusinessDay(date);
    }

    /** @see BusinessDays#addBusinessDays(LocalDate, int) */
    public LocalDate addBusinessDays(LocalDate date, int n) {
        return from(date).addBusinessDays(date, n);
    }

    /** @see BusinessDays#addBusinessDays(Instant, int) */
    public Instant addBusinessDays(Instant instant, int n) {
        return from(LocalDate.ofInstant(instant, Words.ZONE)).addBusinessDays(instant, n);
    }

    /** @see BusinessDays#holidaysOf */
    public List<Holiday> holidaysOf(int year) {
        return from(LocalDate.of(year, 1, 1)).holidaysOf(year);
    }
}
