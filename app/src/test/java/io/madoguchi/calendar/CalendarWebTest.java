package io.madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.shell.Words;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.7, JAPAN.md §5: the calendar of a fresh portal")
class CalendarWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Database database;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {Cast.AOBA_INQUIRIES, Cast.AOBA_NETWORK_ONLY, Cast.MIRAI_ADMINISTRATOR, Cast.DESK})
    void everybodySeesThePresentYear(String mail) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Answer page = visitors.as(mail).get("/calendar");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("h1").text()).contains(today.getYear() + "年");
        assertThat(page.document().select("[aria-current=date]").text())
                .startsWith(String.valueOf(today.getDayOfMonth()));
        assertThat(page.document().select(".month")).hasSize(12);
        assertThat(page.document().select("main a[href=/imports]")).isEmpty();
        assertThat(page.statements()).isLessThanOrEqualTo(5);
    }

    @Test
    void aPublishedYearListsItsHolidaysByName() {
        Answer page = visitors.as(Cast.DESK).get("/calendar?year=2026");

        assertThat(page.document().select("#holidays + ul > li").eachText())
                .hasSize(18 + 5)
                .contains("2026年9月22日(火) 国民の休日", "2026年5月6日(水) 振替休日", "2026年12月29日(火) 年末年始休業 当社休業日");
        assertThat(page.text()).doesNotContain("見込");
        assertThat(page.document().select(".fc")).isEmpty();
    }

    @Test
    void aForecastIsMarkedWithIconAndWordOnEachOfItsDays() {
        Answer page = visitors.as(Cast.DESK).get("/calendar?year=2032");

        assertThat(page.document().select("#holidays + ul > li").eachText())
                .contains("2032年9月21日(火) 国民の休日 見込", "2032年12月29日(水) 年末年始休業 当社休業日");
        assertThat(page.document().select("#holidays + ul .chip.amber:has(svg)").size())
                .isEqualTo(page.document().select(".month .fc").size())
                .isGreaterThanOrEqualTo(16);
        assertThat(page.text()).contains("法律の定めから計算した見込");
    }

    @Test
    void whoReadsEnglishFindsEnglishNames() {
        Answer page = visitors.as(Cast.TOKAI_INQUIRIES).get("/calendar?year=2028");

        assertThat(page.text())
                .contains("Business days of 2028", "Marine Day", "Forecast", "Year-end and New Year closure");
    }

    @ParameterizedTest
    @CsvSource({"1955, 200", "2099, 200", "1954, 404", "2100, 404", "-1, 404"})
    void yearsOutsideOfTheCalendarDoNotExist(int year, int status) {
        assertThat(visitors.as(Cast.DESK).get("/calendar?year=" + year).status())
                .isEqualTo(status);
    }

    @Test
    void administratorsFindTheWayToTheImport() {
        assertThat(visitors.as(Cast.ADMINISTRATOR).get("/calendar").document().select("main a[href=/imports]"))
                .hasSize(1);
    }

    @Test
    void othersAskTheDoor() {
        Instant fridayAtFive = Instant.parse("2026-05-01T08:00:00Z");

        database.asSystem("test: asks the calendar", () -> {
            assertThat(calendars.isBusinessDay(LocalDate.of(2026, 11, 23))).isFalse();
            assertThat(calendars.addBusinessDays(LocalDate.of(2026, 12, 28), 1)).isEqualTo("2027-01-04");
            assertThat(calendars.addBusinessDays(fridayAtFive, 1)).isEqualTo("2026-05-07T08:00:00Z");
            assertThat(calendars.holidaysOf(2027)).hasSize(17 + 5);
            assertThat(calendars.holidaysOf(2027)).noneMatch(Holiday::isForecast);
        });
    }
}
