package io.madoguchi.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The published holidays from 1955 to 2027, in the form and encoding of the Cabinet Office's file. */
final class CalendarFile {

    static final Path PATH = Path.of("src/test/resources/calendar/syukujitsu.csv");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/M/d");

    private CalendarFile() {}

    static NavigableMap<LocalDate, String> days() {
        NavigableMap<LocalDate, String> days = new TreeMap<>();
        text().lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            days.put(LocalDate.parse(cells[0], DAY), cells[1]);
        });
        return days;
    }

    static String text() {
        try {
            return Files.readString(PATH, Charset.forName("windows-31j"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a fresh portal knows. */
    static BusinessDays asPublished(ClosingDay... decided) {
        NavigableMap<LocalDate, ClosingDay> decisions = new TreeMap<>();
        for (ClosingDay each : decided) {
            decisions.put(each.date(), each);
        }
        return new BusinessDays(Calendars.FIRST_YEAR, days(), decisions);
    }

    /** Nothing published: all is forecast. */
    static BusinessDays unpublished() {
        return new BusinessDays(HolidayLaw.FIRST_YEAR, new TreeMap<>(), new TreeMap<>());
    }
}
