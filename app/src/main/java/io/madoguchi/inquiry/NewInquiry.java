package io.madoguchi.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer reports.
 *
 * @param engagementId the engagement chosen where neither device nor contract decides it
 * @param description the text of the report; it is the first entry of the history
 * @param contact how and where he wants to be reached
 * @param formKey of the form: the same one again is the same report
 * @param more what most reports do without
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
        UUID formKey,
        More more) {

    public NewInquiry(
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
            UUID formKey) {
        this(
                kind,
                severity,
                category,
                deviceId,
                contractId,
                engagementId,
                subject,
                description,
                effect,
                beganAt,
                contact,
                formKey,
                More.NOTHING);
    }

    /** The first one and those beside it. */
    List<UUID> allDevices() {
        return Stream.concat(Stream.ofNullable(deviceId), more.deviceIds().stream())
                .toList();
    }

    /**
     * @param deviceIds of the devices beside the first one; they stand in the same engagement (M6.3)
     * @param service name of the kind of service that it is about; null if that was not said
     * @param behalfOfId the colleague for whom it is reported; null if the reporter speaks for himself
     */
    public record More(
            List<UUID> deviceIds,
            @Nullable String service,
            @Nullable UUID behalfOfId) {
        public static final More NOTHING = new More(List.of(), null, null);
    }
}
