package io.madoguchi.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a small table that somebody filled in: CSV in UTF-8 or Windows-31J, or the first sheet of an Excel workbook. Large
 * files are the matter of imports, which read them as a stream.
 */
public final class SheetReader {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11};
    private static final int LONGEST_RECORD = 256 * 1024;
    /** What a workbook may grow to when it is unpacked: one made to burst is refused before it is read. */
    private static final long MOST_UNPACKED = 32L * 1024 * 1024;

    private SheetReader() {}

    /** @param number as the reader's program counts it, the first line being 1 */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** Why nothing could be read. */
    public enum Fault {
        EMPTY,
        OLD_EXCEL,
        BROKEN_WORKBOOK,
        UNDECODABLE,
        QUOTES,
        TOO_MANY_LINES
    }

    /** A file that is no table that we read. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Unreadable(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** All lines with anything in them, up to {@code most}. */
    public static List<Line> lines(byte[] content, int most) throws Unreadable {
        if (content.length == 0) {
            throw new Unreadable(Fault.EMPTY);
        }
        if (startsWith(content, OLD_EXCEL)) {
            throw new Unreadable(Fault.OLD_EXCEL);
        }
        List<Line> lines = startsWith(content, ZIP) ? workbook(content, most) : csv(text(content), most);
        if (lines.isEmpty()) {
            throw new Unreadable(Fault.EMPTY);
        }
        if (lines.size() > most) {
            throw new Unreadable(Fault.TOO_MANY_LINES);
        }
        return lines;
    }

    private static List<Line> csv(String text, int most) throws Unreadable {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                add(lines, (int) record.getStartingLineNumber(), record.getFields());
                if (lines.size() > most) {
                    break;
                }
            }
            return lines;
        } catch (CsvParseException broken) {
            throw new Unreadable(Fault.QUOTES);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot fail to be read", e);
        }
    }

    private static List<Line> workbook(byte[] content, int most) throws Unreadable {
        List<Line> lines = new ArrayList<>();
        try {
            requireHarmless(content);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                rows.takeWhile(row -> lines.size() <= most)
                        .forEach(row -> add(
                                lines,
                                row.getRowNum(),
                                row.stream().map(SheetReader::text).toList()));
            }
            return lines;
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Fault.BROKEN_WORKBOOK);
        }
    }

    /** By the archive's own table, as the JDK's stream of entries refuses archives that were written as a stream. */
    private static void requireHarmless(byte[] content) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    unpacked += size(bytes, buffer, MOST_UNPACKED - unpacked);
                }
                if (unpacked > MOST_UNPACKED) {
                    throw new IOException("The workbook unpacks to more than " + MOST_UNPACKED + " bytes");
                }
            }
        }
    }

    private static long size(InputStream entry, byte[] buffer, long most) throws IOException {
        long size = 0;
        for (int read = entry.read(buffer); read >= 0 && size <= most; read = entry.read(buffer)) {
            size += read;
        }
        return size;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        return cell.getType() == CellType.STRING || cell.getType() == CellType.FORMULA
                ? String.valueOf(cell.getText())
                : cell.getRawValue();
    }

    private static void add(List<Line> lines, int number, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            lines.add(new Line(number, cells));
        }
    }

    private static String text(byte[] content) throws Unreadable {
        boolean marked = startsWith(content, BYTE_ORDER_MARK);
        byte[] bytes = marked ? Arrays.copyOfRange(content, BYTE_ORDER_MARK.length, content.length) : content;
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return decoded(bytes, WINDOWS_31J);
            } catch (CharacterCodingException neither) {
                throw new Unreadable(Fault.UNDECODABLE);
            }
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
