package io.madoguchi.proof;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The files of the cast, and those that only the proof adds to them. */
final class Facts {

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

    static List<NamedCsvRecord> castAndProof(String file) {
        List<NamedCsvRecord> all = new ArrayList<>(rowsOf("data/" + file));
        all.addAll(rowsOf("proof/" + file));
        return all;
    }

    static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(";"));
    }
}
