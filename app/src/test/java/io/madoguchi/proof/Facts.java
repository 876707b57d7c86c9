package io.madoguchi.proof;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The files of the cast, and those that only the proof adds to them. */
final class Facts {

    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT);

    private Facts() {}

    static List<NamedCsvRecord> rowsOf(String file) {
        try (InputStream content = Objects.requireNonNull(Facts.class.getResourceAsStream("/" + file + ".csv"))) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The days that the Cabinet Office has published, from its own kind of file. */
    static List<String> holidays() {
        try (InputStream content =
                Objects.requireNonNull(Facts.class.getResourceAsStream("/calendar/syukujitsu.csv"))) {
            return new String(content.readAllBytes(), Charset.forName("windows-31j"))
                    .lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(',')), SLASHES)
                            .toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NamedCsvRecord> castAndProof(String file) {
        List<NamedCsvRecord> all = new ArrayList<>(rowsOf("data/" + file));
        all.addAll(rowsOf("proof/" + file));
        return all;
    }

    static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(";"));
    }
}
