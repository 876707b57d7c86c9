package io.madoguchi.outage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wide-area incident in the list.
 *
 * @param linked inquiries, which only staff are told of
 */
public record OutageRow(
        UUID id,
        String number,
        String title,
        String affected,
        @Nullable Instant restorationDueAt,
        @Nullable Instant restoredAt,
        Instant createdAt,
        int linked) {

    List<String> keys() {
        return List.of(String.valueOf(restoredAt == null), createdAt.toString(), id.toString());
    }
}
