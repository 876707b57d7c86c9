package io.madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M1.2 M1.7, JAPAN.md §5: business days")
class BusinessDaysTest {

    private static final BusinessDays KNOWN = CalendarFile.asPublished();

    @ParameterizedTest
    @CsvSource({
        "2024-02-12, SUBSTITUTE",
        "2024-05-06, SUBSTITUTE",
        "2024-08-12, SUBSTITUTE",
        "2024-09-23, SUBSTITUTE",
        "2024-11-04, SUBSTITUTE",
        "2025-02-24, SUBSTITUTE",
        "2025-05-06, SUBSTITUTE",
        "2025-11-24, SUBSTITUTE",
        "2026-05-06, SUBSTITUTE",
        "2026-09-22, CITIZENS_HOLIDAY",
        "2027-03-22, SUBSTITUTE",
        "2032-09-21, CITIZENS_HOLIDAY",
        "2019-04-30, CITIZENS_HOLIDAY",
        "1973-04-30, SUBSTITUTE"
    })
    void whatThePublicationCallsADayOffIsToldApart(LocalDate date, KnownDay kind) {
        assertThat(KNOWN.holidaysOf(date.getYear()))
                .filteredOn(holiday -> holiday.date().equals(date))
                .singleElement()
                .satisfies(holiday -> assertThat(holiday.known()).isEqualTo(kind));
        assertThat(KNOWN.isBusinessDay(date)).isFalse();
    }

    // The days of the SLA vectors of JAPAN.md §5; their hours belong to the contract.
    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 1, 2026-05-07",
        "2026-09-18, 1, 2026-09-24",
        "2026-12-28, 1, 2027-01-04",
        "2026-11-20, 5, 2026-11-30",
        "2026-11-21, 5, 2026-11-30",
        "2026-11-24, 5, 2026-12-01",
        "2026-12-25, 5, 2027-01-07",
        "2027-12-28, 1, 2028-01-04"
    })
    void businessDaysAreCountedFromTheNextOn(LocalDate from, int n, LocalDate expected) {
        assertThat(KNOWN.addBusinessDays(from, n)).isEqualTo(expected);
    }

    @Test
    void theTimeOfDayStaysAndTheDayIsThatOfTokyo() {
        // 2026-11-25 08:30 in Tokyo, still the 24th in London.
        Instant restored = Instant.parse("2026-11-24T23:30:00Z");

        assertThat(KNOWN.addBusinessDays(restored, 5))
                .isEqualTo(OffsetDateTime.parse("2026-12-02T08:30:00+09:00").toInstant());
    }

    @ParameterizedTest
    @CsvSource({"2026-12-28, true", "2026-12-29, false", "2026-12-31, false", "2027-01-03, false", "2027-01-04, true"})
    void theVendorIsClosedOverTheTurnOfTheYear(LocalDate date, boolean open) {
        assertThat(KNOWN.isBusinessDay(date)).isEqualTo(open);
    }

    @Test
    void theVendorsDecisionGoesBeforeEveryRule() {
        LocalDate sunday = LocalDate.of(2026, 11, 29);
        LocalDate founding = LocalDate.of(2026, 11, 25);
        LocalDate yearEnd = LocalDate.of(2026, 12, 29);
        BusinessDays days = CalendarFile.asPublished(
                new ClosingDay(sunday, "棚卸", false),
                new ClosingDay(founding, "創立記念日", true),
                new ClosingDay(yearEnd, "年末営業", false));

        assertThat(Stream.of(sunday, founding, yearEnd).map(days::isBusinessDay))
                .containsExactly(true, false, true);
        assertThat(days.openingsOf(2026)).extracting(ClosingDay::date).containsExactly(sunday, yearEnd);
        assertThat(days.holidaysOf(2026))
                .contains(new Holiday(founding, "創立記念日", HolidaySource.COMPANY, null))
                .noneMatch(holiday -> holiday.date().equals(yearEnd));
    }

    @Test
    void yearsAfterTheLastPublishedAreAForecast() {
        assertThat(KNOWN.isPublished(2027)).isTrue();
        assertThat(KNOWN.isPublished(2028)).isFalse();
        assertThat(sources(KNOWN, 2027)).isEqualTo(Map.of(HolidaySource.PUBLISHED, 17L, HolidaySource.COMPANY, 5L));
        assertThat(sources(KNOWN, 2028)).containsOnlyKeys(HolidaySource.FORECAST, HolidaySource.COMPANY);
    }

    @Test
    void aDayPublishedEarlyDoesNotEndTheForecastOfItsYear() {
        TreeMap<LocalDate, String> rows = new TreeMap<>(CalendarFile.days());
        rows.put(LocalDate.of(2028, 6, 1), "式典の日");
        BusinessDays days = new BusinessDays(Calendars.FIRST_YEAR, rows, new TreeMap<>());

        assertThat(days.isBusinessDay(LocalDate.of(2028, 6, 1))).isFalse();
        assertThat(days.isBusinessDay(LocalDate.of(2028, 2, 11))).isFalse();
        assertThat(sources(days, 2028))
                .containsEntry(HolidaySource.PUBLISHED, 1L)
                .containsKey(HolidaySource.FORECAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1954-12-31", "2100-01-01"})
    void aboutDaysOutsideOfTheCalendarNothingIsSaid(LocalDate date) {
        assertThatThrownBy(() -> KNOWN.isBusinessDay(date)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void aNumberOfDaysThatMakesNoSenseIsRefused(int n) {
        LocalDate date = LocalDate.of(2026, 11, 24);
        assertThatThrownBy(() -> KNOWN.addBusinessDays(date, n)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyDayFrom1955To2099IsOpenOrClosedAsAnOracleSays() {
        Map<LocalDate, String> published = CalendarFile.days();
        LocalDate.of(1955, 1, 1).datesUntil(LocalDate.of(2100, 1, 1)).forEach(day -> {
            boolean holiday = day.getYear() <= 2027 ? published.containsKey(day) : LawOracle.isOff(day);
            String monthDay = day.toString().substring(5);
            boolean yearEnd = List.of("12-29", "12-30", "12-31", "01-01", "01-02", "01-03")
                    .contains(monthDay);
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            assertThat(KNOWN.isBusinessDay(day)).as("%s", day).isEqualTo(!holiday && !yearEnd && !weekend);
        });
    }

    @Test
    void countingInTwoStepsComesToTheSameDayAndSkipsClosedDaysOnly() {
        Random random = new Random(20261123);
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000));
            int a = 1 + random.nextInt(30);
            int b = 1 + random.nextInt(30);

            LocalDate end = KNOWN.addBusinessDays(from, a + b);

            assertThat(KNOWN.addBusinessDays(KNOWN.addBusinessDays(from, a), b)).isEqualTo(end);
            assertThat(from.plusDays(1).datesUntil(end.plusDays(1)).filter(KNOWN::isBusinessDay))
                    .as("%s + %d", from, a + b)
                    .hasSize(a + b)
                    .last()
                    .isEqualTo(end);
        }
    }

    private static Map<HolidaySource, Long> sources(BusinessDays days, int year) {
        return days.holidaysOf(year).stream().collect(Collectors.groupingBy(Holiday::source, Collectors.counting()));
    }
}
