package io.madoguchi.history;

import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry in an export.
 *
 * @param channel the word's key is {@code inquiry.channel.CHANNEL}
 * @param cause what was written at the last restoration, or the last answer
 */
record ExportRow(
        String number,
        InquiryKind kind,
        Severity severity,
        String subject,
        String description,
        State state,
        String channel,
        String reporterName,
        String customerName,
        Device device,
        String contractNumber,
        String cause,
        @Nullable Instant beganAt,
        Instant createdAt,
        List<String> keys) {

    /** All empty if it is about none, or about one that does not exist for the viewer. */
    record Device(String code, String maker, String modelNumber, String serialNumber, String hostName, String site) {}
}
