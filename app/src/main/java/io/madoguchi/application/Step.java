package io.madoguchi.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an application.
 *
 * @param text a question, an answer, a reason or a note
 * @param content as it was from then on, if that changed it
 * @param decisions of the approval
 */
public record Step(
        UUID id,
        Kind kind,
        Instant at,
        String author,
        String text,
        @Nullable Content content,
        List<Decision> decisions) {

    /** In the database by name. */
    public enum Kind {
        FILED,
        CONFIRMED,
        /** Laid beside another customer. */
        PLACED,
        CORRECTED,
        ASKED,
        ANSWERED,
        APPROVED,
        REJECTED
    }
}
