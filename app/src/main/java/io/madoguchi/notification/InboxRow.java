package io.madoguchi.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A notice as it stands in the inbox.
 *
 * @param reference the number of the matter; empty if it has none
 */
public record InboxRow(UUID id, String reference, String topic, Instant createdAt, boolean unread) {

    List<String> keys() {
        return List.of(createdAt.toString(), id.toString());
    }
}
