package io.madoguchi.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is in force.
 *
 * @param sha256 of its text in all languages
 * @param text by language
 */
public record Edition(Document document, String version, LocalDate date, String sha256, Map<String, List<Block>> text) {

    /** A heading, a paragraph, or a list if it has items. */
    public record Block(@Nullable String heading, String paragraph, List<String> items) {}

    public List<Block> blocks(String language) {
        return Objects.requireNonNull(text.get(language));
    }
}
