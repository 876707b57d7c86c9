package io.madoguchi.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M1.4 exports that a Japanese Excel opens rightly")
class SheetTest {

    private static final Instant TIME = Instant.parse("2026-11-23T15:30:00Z");

    @Test
    void csvBeginsWithAByteOrderMarkAndKeepsRareCharacters() throws IOException {
        assertThat(csv("𠮷野家 髙﨑①㈱", 7, TIME, null)).isEqualTo("\uFEFF件名,数\r\n𠮷野家 髙﨑①㈱,7,2026/11/24 00:30,\r\n");
    }

    @Test
    void csvQuotesLinesAndQuotationMarks() throws IOException {
        assertThat(csv("一行目\n\"二\"行目,")).endsWith("\r\n\"一行目\n\"\"二\"\"行目,\"\r\n");
    }

    @Test
    void csvDoesNotCalculateWhatAStrangerWrote() throws IOException {
        for (String formula : List.of("=1+1", "+81", "-2", "@SUM(A1)", "\t=1")) {
            assertThat(csv(formula)).as(formula).contains("'" + formula);
        }
        assertThat(csv("a=1")).contains("\r\na=1");
    }

    @Test
    void workbookHoldsTextsNumbersAndTimesInTokyo() throws IOException {
        String sheet = workbook("=1+1 𠮷髙﨑①㈱ <b>&", 7, TIME, null, "a\u0001b");
        var cells = Jsoup.parse(sheet, Parser.xmlParser()).select("row[r=2] c");
        assertThat(cells.get(0).attr("t")).isEqualTo("inlineStr");
        assertThat(cells.get(0).text()).isEqualTo("=1+1 𠮷髙﨑①㈱ <b>&");
        assertThat(cells.get(1).text()).isEqualTo("7");
        // Days since 1899-12-30: 2026-11-24 00:30.
        assertThat(Double.parseDouble(cells.get(2).text()))
                .isEqualTo(46350.0 + 0.5 / 24, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(cells.get(cells.size() - 1).text()).isEqualTo("ab");
    }

    @Test
    void workbookCutsWhatIsLongerThanACell() throws IOException {
        String sheet = workbook("長".repeat(40_000));
        assertThat(Jsoup.parse(sheet, Parser.xmlParser()).select("row[r=2] c").text())
                .hasSize(32_767)
                .endsWith("…");
    }

    @Test
    void manyRowsComeOutWhileTheyAreWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new XlsxSheet(out, "問い合わせ")) {
            sheet.header(List.of("件名"));
            for (int i = 0; i < 20_000; i++) {
                sheet.row(List.of("受付 " + i * 7919));
            }
            assertThat(out.size()).isPositive();
        }
        assertThat(Jsoup.parse(part(out, "xl/worksheets/sheet1.xml"), Parser.xmlParser())
                        .select("row[r=20001] c")
                        .text())
                .isEqualTo("受付 " + 19_999 * 7919);
    }

    private static String csv(@Nullable Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new CsvSheet(out)) {
            sheet.header(List.of("件名", "数"));
            sheet.row(Arrays.asList(cells));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String workbook(@Nullable Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new XlsxSheet(out, "問い合わせ")) {
            sheet.header(List.of("件名", "数"));
            sheet.row(Arrays.asList(cells));
        }
        return part(out, "xl/worksheets/sheet1.xml");
    }

    /** By the directory at the end of the file, as Excel reads it. */
    private static String part(ByteArrayOutputStream workbook, String name) throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(file, workbook.toByteArray());
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
