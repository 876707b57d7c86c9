package io.madoguchi.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told the desk by telephone or FAX.
 *
 * @param callerId his account; null if he has none
 * @param callerName as it is shown, account or not
 * @param receivedAt when he called, or the FAX arrived
 * @param kept the desk takes it in at once and keeps it
 */
public record Call(
        Channel channel,
        UUID customerId,
        @Nullable UUID callerId,
        String callerName,
        Instant receivedAt,
        boolean kept,
        NewInquiry report) {}
