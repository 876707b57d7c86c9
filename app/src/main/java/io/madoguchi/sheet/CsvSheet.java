package io.madoguchi.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CSV in UTF-8 with a byte order mark, without which Excel in Japan takes it for Windows-31J. */
public final class CsvSheet implements Sheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What makes a spreadsheet take a text for a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

    private final CsvWriter csv;

    /** Closes {@code out} when it is closed. */
    public CsvSheet(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void header(List<String> names) {
        csv.writeRecord(names);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvSheet::text).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Instant time -> TIME.format(time);
            case String text -> harmless(text);
            default -> String.valueOf(cell);
        };
    }

    /** An apostrophe before it keeps what a stranger wrote from being calculated on a colleague's machine. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
