package io.madoguchi.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook of one sheet. Texts are cells of their own, not shared: what is written can be forgotten. */
public final class XlsxSheet implements Sheet {

    private static final int ROWS_AT_ONCE = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final String CUT = "…";
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /** Finishes the workbook when it is closed, but leaves {@code out} open. */
    public XlsxSheet(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Customer Service Portal", null);
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void header(List<String> names) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < names.size(); column++) {
            sheet.inlineString(row, column, names.get(column));
        }
        sheet.range(row, 0, row, names.size() - 1).style().bold().set();
        IntStream.range(0, names.size()).forEach(column -> sheet.width(column, 18));
        row++;
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    private void cell(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Instant time -> {
                sheet.value(row, column, time.atZone(ZONE).toLocalDateTime());
                sheet.style(row, column).format("yyyy/mm/dd hh:mm").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, fitting(String.valueOf(cell)));
        }
    }

    /** Without what XML cannot hold, and not longer than a cell can be. */
    private static String fitting(String text) {
        String clean = text.codePoints().allMatch(XlsxSheet::isXml)
                ? text
                : text.codePoints()
                        .filter(XlsxSheet::isXml)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        if (clean.length() <= LONGEST_CELL) {
            return clean;
        }
        int end = LONGEST_CELL - CUT.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
