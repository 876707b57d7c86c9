package io.madoguchi.launch;

import static io.madoguchi.launch.ImportBench.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.madoguchi.imports.Change;
import io.madoguchi.imports.FileReport;
import io.madoguchi.imports.ImportReport;
import io.madoguchi.imports.NamedFile;
import io.madoguchi.imports.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M1.7 M2.3, JAPAN.md §5: import of the Cabinet Office's holidays and of the vendor's closing days")
class CalendarImportDatabaseTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final Path PUBLISHED = Path.of("src/test/resources/calendar/syukujitsu.csv");
    private static final String HOLIDAYS = "国民の祝日・休日月日,国民の祝日・休日名称";
    private static final String CLOSING_DAYS = "closing_day,closing_name,is_closed";

    private static ImportBench bench;

    @BeforeAll
    static void begin() {
        bench = new ImportBench("calendar_import");
    }

    @AfterAll
    static void end() {
        bench.close();
    }

    @Test
    void theEditionThatThePortalBringsAlongChangesNothing() {
        FileReport file = bench.dryRun(NamedFile.of(PUBLISHED)).files().getFirst();

        assertThat(file.kind()).isEqualTo("holidays");
        assertThat(file.encoding()).isEqualTo("Windows-31J");
        assertThat(file.unchanged()).isEqualTo(file.lines()).isEqualTo(1_067);
        assertThat(file.changes()).isEmpty();
    }

    @Test
    void theNextEditionAddsAYearAndAgainChangesNothing() throws SQLException {
        NamedFile next = edition(text() + "2029/1/1,元日\r\n2029/1/8,成人の日\r\n");

        assertThat(bench.imports.load(List.of(next)).files().getFirst().added()).isEqualTo(2);
        FileReport again = bench.imports.load(List.of(next)).files().getFirst();
        assertThat(again.added() + again.changed() + again.removed()).isZero();

        bench.run("delete from holiday where day >= '2028-01-01'");
    }

    // As when the law moved the holidays of 2021 after they had been published.
    @Test
    void aMovedHolidayIsToldAsAddedAndRemovedAndARenamedOneAsChanged() throws SQLException {
        NamedFile moved =
                edition(text().replace("2027/7/19,海の日", "2027/7/22,海の日").replace("2027/11/3,文化の日", "2027/11/3,明治の日"));

        FileReport seen = bench.dryRun(moved).files().getFirst();
        assertThat(bench.one("select count(*) from holiday where day = '2027-07-19'"))
                .isEqualTo("1");
        ImportReport written = bench.imports.load(List.of(moved));

        assertThat(List.of(seen.added(), seen.changed(), seen.removed(), seen.unchanged()))
                .containsExactly(1, 1, 1, 1_065);
        assertThat(seen.changes())
                .containsExactlyInAnyOrder(
                        Change.removal("2027-07-19", "海の日"),
                        new Change(1_062, "2027-07-22", "", "", "海の日"),
                        new Change(1_067, "2027-11-03", "国民の祝日・休日名称", "文化の日", "明治の日"));
        assertThat(written.files().getFirst()).isEqualTo(seen);
        assertThat(bench.one(
                        "select string_agg(day::text, ' ') from holiday where name = '海の日' and day > '2027-01-01'"))
                .isEqualTo("2027-07-22");

        bench.imports.load(List.of(NamedFile.of(PUBLISHED)));
        assertThat(bench.one("select count(*) from holiday")).isEqualTo("1067");
    }

    @Test
    void aFileOfAFewDaysEndsNoOthers() {
        FileReport report = bench.dryRun(file(HOLIDAYS, "2027/1/1,元日", "2027/6/1,式典の日"))
                .files()
                .getFirst();

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.removed()).isZero();
    }

    @Test
    void aFaultyLineIsNamedAndNothingIsRemovedForItsSake() {
        String faulty = text().replace("2026/5/3,", "2026/5/32,") + "2030/1/1,\r\n2100/1/1,元日\r\n2027/1/1,元日\r\n";

        FileReport report = bench.dryRun(edition(faulty)).files().getFirst();

        assertThat(report.removed()).isZero();
        assertThat(report.problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(
                        tuple(1_040, "form.DATE"),
                        tuple(1_069, "required"),
                        tuple(1_070, "outsideCalendar"),
                        tuple(1_071, "duplicate"));
    }

    @Test
    void closingDaysAreAddedAndChangedButNeverRemoved() throws SQLException {
        bench.imports.load(List.of(file(CLOSING_DAYS, "2027-08-13,夏季休業,YES", "2027-12-29,年末営業,NO")));

        FileReport report = bench.imports
                .load(List.of(file(CLOSING_DAYS, "2027/8/13,夏季営業,no")))
                .files()
                .getFirst();

        assertThat(report.changes())
                .containsExactly(
                        new Change(2, "2027-08-13", "closing_name", "夏季休業", "夏季営業"),
                        new Change(2, "2027-08-13", "is_closed", "YES", "NO"));
        assertThat(bench.one("select string_agg(day || ' ' || closed, ', ' order by day) from closing_day"))
                .isEqualTo("2027-08-13 false, 2027-12-29 false");
    }

    private static String text() {
        try {
            return Files.readString(PUBLISHED, WINDOWS_31J);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NamedFile edition(String text) {
        byte[] bytes = text.getBytes(WINDOWS_31J);
        return new NamedFile("syukujitsu.csv", () -> new ByteArrayInputStream(bytes));
    }
}
