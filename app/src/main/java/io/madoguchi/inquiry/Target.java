package io.madoguchi.inquiry;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, as far as it exists for its viewer.
 *
 * @param engagementId where the contract stands, else the device
 * @param deviceWords code, model, serial number and host name of its devices, for the search
 */
record Target(
        @Nullable UUID deviceId,
        @Nullable UUID contractId,
        @Nullable UUID chosenEngagementId,
        @Nullable UUID engagementId,
        String deviceWords) {

    /** Another device that a report names. */
    record Device(UUID id, @Nullable UUID engagementId, String words) {}

    /** With other devices that a report names beside the first one. */
    Target and(List<Device> others) {
        String words = Stream.concat(Stream.of(deviceWords), others.stream().map(Device::words))
                .collect(Collectors.joining(" "));
        return new Target(deviceId, contractId, chosenEngagementId, engagementId, words);
    }

    /** Nothing that was named is missing; what is missing belongs to somebody else. */
    boolean isWholeOf(NewInquiry report) {
        return (report.deviceId() == null || deviceId != null)
                && (report.contractId() == null || contractId != null)
                && (report.engagementId() == null || chosenEngagementId != null);
    }

    /** Contract, then device decide where the report stands; else the engagement chosen (M6.3). */
    @Nullable
    UUID placeOf(NewInquiry report) {
        return report.contractId() != null || report.deviceId() != null ? engagementId : report.engagementId();
    }
}
