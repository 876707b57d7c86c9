package io.madoguchi.customer;

import io.madoguchi.access.CustomerFunction;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a customer wants a function on or off.
 *
 * @param granted null as long as nobody has decided
 * @param answer why not; empty if it was granted
 */
public record FunctionRequest(
        UUID id,
        String accountName,
        CustomerFunction function,
        boolean on,
        String reason,
        Instant askedAt,
        @Nullable Boolean granted,
        String answer,
        @Nullable Instant decidedAt) {

    public boolean isOpen() {
        return granted == null;
    }

    /** The end of a key: what became of it. */
    public String state() {
        if (granted == null) {
            return "open";
        }
        return granted ? "granted" : "declined";
    }
}
