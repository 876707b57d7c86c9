package io.madoguchi.terms;

import io.madoguchi.terms.Edition.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * The documents of the program: {@code documents/NAME_LANGUAGE.md}, a few kinds of lines of Markdown, with the version and the
 * day from which it holds in {@code documents/versions.properties}. Who changes a text gives it a new version.
 */
@Component
public class Documents {

    private static final String DIRECTORY = "/documents/";
    private static final List<String> LANGUAGES = List.of("ja", "en");

    private final Map<Document, Edition> editions = new EnumMap<>(Document.class);

    public Documents() {
        Properties versions = new Properties();
        try (InputStream file = open("versions.properties")) {
            versions.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (Document document : Document.values()) {
                editions.put(document, edition(document, versions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Edition of(Document document) {
        return Objects.requireNonNull(editions.get(document));
    }

    public List<Edition> all() {
        return List.copyOf(editions.values());
    }

    private static Edition edition(Document document, Properties versions) throws IOException {
        Map<String, List<Block>> text = new HashMap<>();
        MessageDigest digest = sha256();
        for (String language : LANGUAGES) {
            try (InputStream file = open(document.file(language))) {
                byte[] bytes = file.readAllBytes();
                digest.update(bytes);
                text.put(language, blocks(new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        return new Edition(
                document,
                Objects.requireNonNull(versions.getProperty(document + ".version")),
                LocalDate.parse(Objects.requireNonNull(versions.getProperty(document + ".date"))),
                HexFormat.of().formatHex(digest.digest()),
                Map.copyOf(text));
    }

    /** Blocks are parted by empty lines; a heading begins with ##, each line of a list with a hyphen. */
    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String block : text.strip().split("\\R\\s*\\R", -1)) {
            if (block.startsWith("## ")) {
                blocks.add(new Block(block.substring(3).strip(), "", List.of()));
            } else if (block.startsWith("- ")) {
                List<String> items = Arrays.stream(block.split("\\R", -1))
                        .map(line -> line.substring(2).strip())
                        .toList();
                blocks.add(new Block(null, "", items));
            } else {
                blocks.add(new Block(null, block.replaceAll("\\R", " ").strip(), List.of()));
            }
        }
        return List.copyOf(blocks);
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Documents.class.getResourceAsStream(DIRECTORY + name), name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Each Java has SHA-256", impossible);
        }
    }
}
