package io.madoguchi.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft among one's own.
 *
 * @param subject may be empty
 * @param until it is kept
 * @param files how many were sent with it
 */
public record DraftRow(UUID key, String subject, Instant savedAt, Instant until, int files) {}
