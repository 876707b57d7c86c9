package io.madoguchi.inquiry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, as far as it exists for its viewer.
 *
 * @param engagementId where the contract stands, else the device
 * @param deviceWords code, model, serial number and host name of the device, for the search
 */
record Target(
        @Nullable UUID deviceId,
        @Nullable UUID contractId,
        @Nullable UUID chosenEngagementId,
        @Nullable UUID engagementId,
        String deviceWords) {

    /** Another device that a report names. */
    record Device(UUID id, @Nullable UUID engagementId, String words) {}

    /** Nothing that was named is missing; what is missing belongs to somebody else. */
    boolean isWholeOf(NewInquiry report) {
        return (report.deviceId() == null || deviceId != null)
                && (report.contractId() == null || contractId != null)
                && (report.engagementId() == null || chosenEngagementId != null);
    }
}
