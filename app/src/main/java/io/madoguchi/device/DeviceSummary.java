package io.madoguchi.device;

import io.madoguchi.contract.ContractSummary;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other modules know of a device.
 *
 * @param engagementId the engagement (案件) in which it stands; null if in none
 * @param contract the contract that covers it longest, of those the viewer may know; null if there is none
 */
public record DeviceSummary(
        UUID id,
        UUID customerId,
        @Nullable UUID engagementId,
        String code,
        ProductKind kind,
        String maker,
        String modelNumber,
        String productName,
        String serialNumber,
        String hostName,
        String site,
        @Nullable ContractSummary contract) {}
