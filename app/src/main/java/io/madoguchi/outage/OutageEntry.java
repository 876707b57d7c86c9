package io.madoguchi.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened with a wide-area incident; the same words stand in each inquiry that was linked to it then. */
public record OutageEntry(
        Kind kind,
        Instant at,
        String authorName,
        String text,
        @Nullable Instant restorationDueAt) {

    public enum Kind {
        DECLARED,
        UPDATED,
        RESTORED
    }
}
