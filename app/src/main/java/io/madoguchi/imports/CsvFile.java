package io.madoguchi.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.madoguchi.shell.TypedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file whose encoding and kind are known; its lines are read as a stream. */
final class CsvFile {

    /** A cell of this many characters is a quotation mark that was never closed. */
    private static final int LONGEST_RECORD = 256 * 1024;

    private static final Pattern BROKEN_AT = Pattern.compile("starting at line ([0-9]{1,9})");

    private final NamedFile file;
    private final TextEncoding encoding;
    private final ImportKind kind;
    private final List<String> header;

    private CsvFile(NamedFile file, TextEncoding encoding, ImportKind kind, List<String> header) {
        this.file = file;
        this.encoding = encoding;
        this.kind = kind;
        this.header = header;
    }

    String name() {
        return file.name();
    }

    ImportKind kind() {
        return kind;
    }

    TextEncoding encoding() {
        return encoding;
    }

    /**
     * Tells encoding and kind.
     *
     * @throws Unreadable if it is no CSV file of a known kind
     */
    static CsvFile open(NamedFile file, List<ImportKind> kinds) {
        try {
            TextEncoding encoding = TextEncoding.of(file);
            try (CsvReader<CsvRecord> reader = reader(file, encoding);
                    CloseableIterator<CsvRecord> records = reader.iterator()) {
                if (!records.hasNext()) {
                    throw new Unreadable(0, "empty");
                }
                List<String> header = records.next().getFields().stream()
                        .map(CsvFile::columnName)
                        .toList();
                ImportKind kind = kindOf(header, kinds);
                if (!records.hasNext()) {
                    throw new Unreadable(0, "noLines");
                }
                return new CsvFile(file, encoding, kind, header);
            }
        } catch (CsvParseException broken) {
            throw new Unreadable(lineOf(broken, 1), "quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives each line that is not blank, checked by itself: number of columns, required values, forms. */
    void forEach(Consumer<Line> work) {
        int line = 1;
        try (CsvReader<CsvRecord> reader = reader(file, encoding);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            records.next();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = (int) record.getStartingLineNumber();
                // Excel leaves rows of commas behind where cells have been emptied.
                if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    work.accept(lineOf(line, record.getFields()));
                }
            }
        } catch (CsvParseException broken) {
            throw new Unreadable(lineOf(broken, line + 1), "quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the record begins whose quotation mark is wrong; the reader tells it in words only. */
    private static int lineOf(CsvParseException broken, int otherwise) {
        Matcher told = BROKEN_AT.matcher(String.valueOf(broken.getMessage()));
        return told.find() ? Integer.parseInt(told.group(1)) : otherwise;
    }

    private Line lineOf(int number, List<String> fields) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
            typed.put(header.get(i), fields.get(i));
        }
        Map<String, String> values = new HashMap<>();
        Line line = new Line(number, typed, values);
        if (fields.size() != header.size()) {
            boolean tooFew = fields.size() < header.size();
            line.reject(
                    tooFew ? header.get(fields.size()) : "",
                    tooFew ? "tooFewColumns" : "tooManyColumns",
                    header.size(),
                    fields.size());
        }
        for (Column column : kind.columns()) {
            if (typed.containsKey(column.name())) {
                read(line, column, typed.get(column.name()), values);
            }
        }
        line.callBy(kind.key());
        return line;
    }

    private static void read(Line line, Column column, String typed, Map<String, String> values) {
        if (TypedText.isBlank(typed)) {
            if (column.isRequired()) {
                line.reject(column.name(), "required");
            }
            return;
        }
        String value = column.form().read(typed).orElse(null);
        if (value == null) {
            line.reject(column.name(), "form." + column.form().name());
        } else if (column.form() == Form.CHOICE && !column.choices().contains(value)) {
            line.reject(column.name(), "choice", String.join(", ", column.choices()));
        } else if (value.codePointCount(0, value.length()) > column.longest()) {
            line.reject(column.name(), "tooLong", column.longest(), value.codePointCount(0, value.length()));
        } else {
            values.put(column.name(), value);
        }
    }

    private static ImportKind kindOf(List<String> header, List<ImportKind> kinds) {
        Set<String> found = new HashSet<>(header);
        ImportKind closest = null;
        List<String> missing = List.of();
        for (ImportKind kind : kinds) {
            List<String> lacking = names(kind);
            lacking.removeAll(found);
            if (closest == null
                    || lacking.size() * names(closest).size()
                            < missing.size() * names(kind).size()) {
                closest = kind;
                missing = lacking;
            }
        }
        if (closest == null || missing.size() * 2 > closest.columns().size()) {
            throw new Unreadable(1, "unknownHeader", String.join(", ", header));
        }
        List<String> unknown = new ArrayList<>(header);
        unknown.removeAll(names(closest));
        if (!missing.isEmpty()) {
            throw new Unreadable(
                    1,
                    "missingHeader",
                    "imports.kind." + closest.name(),
                    String.join(", ", missing),
                    String.join(", ", unknown));
        }
        if (!unknown.isEmpty()) {
            throw new Unreadable(1, "extraHeader", "imports.kind." + closest.name(), String.join(", ", unknown));
        }
        if (found.size() < header.size()) {
            throw new Unreadable(1, "repeatedHeader", "imports.kind." + closest.name());
        }
        return closest;
    }

    private static List<String> names(ImportKind kind) {
        return new ArrayList<>(kind.columns().stream().map(Column::name).toList());
    }

    private static String columnName(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static CsvReader<CsvRecord> reader(NamedFile file, TextEncoding encoding) throws IOException {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(encoding.reader(file));
    }
}
