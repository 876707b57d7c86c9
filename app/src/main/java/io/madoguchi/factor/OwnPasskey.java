package io.madoguchi.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner is shown it.
 *
 * @param id of the credential, in letters of an address
 * @param synced its maker keeps it on several devices
 */
public record OwnPasskey(
        String id, String name, Instant createdAt, @Nullable Instant lastUsedAt, boolean synced) {}
