package io.madoguchi.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a window from a day on, until other terms begin.
 *
 * @param windowId id of the window's first terms
 * @param withdrawn from that day on there is no such window
 * @param revokedBy who took it back before that day; empty if nobody did
 */
public record ContactTerms(
        UUID id,
        UUID windowId,
        LocalDate validFrom,
        boolean withdrawn,
        ContactDetails details,
        Instant announcedAt,
        String authorName,
        @Nullable Instant revokedAt,
        String revokedBy) {

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** The window begins with it. */
    public boolean isFirst() {
        return id.equals(windowId);
    }
}
