package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From whom an inquiry came, how and when.
 *
 * @param reporterId null for a caller without an account
 */
record Origin(UUID customerId, @Nullable UUID reporterId, String reporterName, Channel channel, Instant receivedAt) {

    static Origin web(Viewer reporter, Instant now) {
        return new Origin(reporter.customerId(), reporter.accountId(), reporter.fullName(), Channel.WEB, now);
    }

    static Origin of(Call call) {
        return new Origin(call.customerId(), call.callerId(), call.callerName(), call.channel(), call.receivedAt());
    }
}
