package io.madoguchi.template;

import java.time.Instant;
import java.util.UUID;

/**
 * A template.
 *
 * @param own for the viewer alone; else for all of vendor staff
 * @param textEn empty: the Japanese text stands for both
 * @param authorName who changed it last
 */
public record AnswerTemplate(
        UUID id,
        boolean own,
        String category,
        String title,
        String textJa,
        String textEn,
        Instant updatedAt,
        String authorName,
        int version) {

    public boolean isTranslated() {
        return !textEn.isEmpty();
    }

    /** For a reader of Japanese, or of English as far as there is any. */
    public String text(boolean japanese) {
        return japanese || textEn.isEmpty() ? textJa : textEn;
    }
}
