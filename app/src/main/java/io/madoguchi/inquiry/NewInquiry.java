package io.madoguchi.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer reports.
 *
 * @param engagementId the engagement chosen where neither device nor contract decides it
 * @param description the text of the report; it is the first entry of the history
 * @param contact how and where he wants to be reached
 * @param formKey of the form: the same one again is the same report
 */
public record NewInquiry(
        InquiryKind kind,
        Severity severity,
        Category category,
        @Nullable UUID deviceId,
        @Nullable UUID contractId,
        @Nullable UUID engagementId,
        String subject,
        String description,
        String effect,
        @Nullable Instant beganAt,
        String contact,
        UUID formKey) {}
