package io.madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JAPAN.md §5 (M1.7): holidays forecast from the law")
class HolidayLawTest {

    // The vectors of JAPAN.md §5: every substitute and every citizens' holiday of the year.
    @ParameterizedTest
    @CsvSource({
        "2024, 02-12 05-06 08-12 09-23 11-04, ''",
        "2025, 02-24 05-06 11-24, ''",
        "2026, 05-06, 09-22",
        "2027, 03-22, ''",
        "2032, '', 09-21"
    })
    void substituteAndCitizensHolidaysAreThese(int year, String substitutes, String between) {
        assertThat(daysOf(year, KnownDay.SUBSTITUTE)).containsAll(dates(year, substitutes));
        assertThat(daysOf(year, KnownDay.CITIZENS_HOLIDAY)).isEqualTo(dates(year, between));
        if (!substitutes.isEmpty()) {
            assertThat(daysOf(year, KnownDay.SUBSTITUTE)).isEqualTo(dates(year, substitutes));
        }
    }

    // Days that a library of the past got wrong (JAPAN.md §5).
    @Test
    void theEmperorsBirthdayIsInFebruary() {
        assertThat(HolidayLaw.of(2030)).containsEntry(LocalDate.of(2030, 2, 23), KnownDay.EMPERORS_BIRTHDAY);
        assertThat(HolidayLaw.of(2030)).doesNotContainKey(LocalDate.of(2030, 12, 23));
    }

    static IntStream publishedYears() {
        return IntStream.rangeClosed(HolidayLaw.FIRST_YEAR, 2027);
    }

    @ParameterizedTest
    @MethodSource("publishedYears")
    void theForecastOfAPublishedYearIsWhatWasPublished(int year) {
        NavigableMap<LocalDate, String> forecast = new TreeMap<>();
        HolidayLaw.of(year).forEach((day, known) -> forecast.put(day, known.published()));

        assertThat(forecast)
                .isEqualTo(CalendarFile.days().subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
    }

    static IntStream forecastYears() {
        return IntStream.rangeClosed(HolidayLaw.FIRST_YEAR, Calendars.LAST_YEAR);
    }

    @ParameterizedTest
    @MethodSource("forecastYears")
    void everyDayUntil2099IsWhatAnOracleSaysDayByDay(int year) {
        Map<LocalDate, KnownDay> law = HolidayLaw.of(year);

        Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .forEach(day -> assertThat(law.containsKey(day)).as("%s", day).isEqualTo(LawOracle.isOff(day)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2100})
    void whereTheLawWasAnotherOrTheFormulaEndsThereIsNoForecast(int year) {
        assertThatThrownBy(() -> HolidayLaw.of(year)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> daysOf(int year, KnownDay known) {
        return HolidayLaw.of(year).entrySet().stream()
                .filter(day -> day.getValue() == known)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<LocalDate> dates(int year, String days) {
        return Stream.of(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
    }
}
