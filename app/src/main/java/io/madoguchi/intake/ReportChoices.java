package io.madoguchi.intake;

import io.madoguchi.contract.ContractSummary;
import io.madoguchi.device.DeviceSummary;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report can be about, and what of it is chosen.
 *
 * @param engagements only where the viewer has to say which one is meant (M6.3)
 * @param covered whether the chosen contract covers the chosen device; true unless both are chosen
 */
public record ReportChoices(
        ReportDevicesView devices,
        List<ContractSummary> contracts,
        @Nullable ContractSummary contract,
        List<Engagement> engagements,
        @Nullable Engagement engagement,
        boolean covered) {

    public @Nullable DeviceSummary device() {
        return devices.chosen();
    }

    public boolean asksForEngagement() {
        return engagements.size() > 1;
    }

    /** Where the report will stand: contract, then device decide, else the engagement chosen. */
    @Nullable
    UUID engagementId() {
        DeviceSummary device = device();
        if (contract != null) {
            return contract.engagementId();
        }
        if (device != null) {
            return device.engagementId();
        }
        return engagement == null ? null : engagement.id();
    }

    public record Engagement(UUID id, String name) {}
}
