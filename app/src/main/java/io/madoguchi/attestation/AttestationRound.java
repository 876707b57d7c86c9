package io.madoguchi.attestation;

import java.time.Instant;
import java.util.UUID;

/**
 * An open round of a company.
 *
 * @param answered of {@code total} accounts
 */
public record AttestationRound(UUID id, Instant openedAt, Instant dueAt, int answered, int total) {

    public int left() {
        return total - answered;
    }

    public boolean isOverdue(Instant now) {
        return now.isAfter(dueAt);
    }
}
