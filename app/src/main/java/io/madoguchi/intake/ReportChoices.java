package io.madoguchi.intake;

import io.madoguchi.contract.ContractSummary;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.device.DeviceSummary;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report can be about, and what of it is chosen.
 *
 * @param services of the contracts in force (M1.9)
 * @param engagements only where the viewer has to say which one is meant (M6.3)
 * @param uncovered chosen devices that the chosen contract does not cover
 * @param apart two chosen devices that stand in different engagements; null if there are none
 * @param people whom the report can be for, and who can be told of it
 */
public record ReportChoices(
        ReportDevicesView devices,
        List<ContractSummary> contracts,
        @Nullable ContractSummary contract,
        List<ServiceType> services,
        List<Engagement> engagements,
        @Nullable Engagement engagement,
        List<DeviceSummary> uncovered,
        @Nullable Apart apart,
        ReportPeopleView people) {

    public @Nullable DeviceSummary device() {
        return devices.chosen().isEmpty() ? null : devices.chosen().getFirst();
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

    /** @param place name of the engagement; empty if the device stands in none */
    public record Apart(DeviceSummary one, String place, DeviceSummary other, String otherPlace) {}
}
