package io.madoguchi.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wide-area incident in the list.
 *
 * @param linked inquiries, which only staff are told of
 */
public record OutageRow(
        String number,
        String title,
        String affected,
        @Nullable Instant restorationDueAt,
        @Nullable Instant restoredAt,
        Instant createdAt,
        int linked) {}
