package io.madoguchi.device;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of devices.
 *
 * @param coverage null if no contract covers the device
 * @param support null if the maker has not told an end
 */
public record DeviceRow(
        String code,
        String maker,
        String modelNumber,
        String productName,
        String serialNumber,
        String hostName,
        String site,
        String customerCode,
        String customerName,
        @Nullable Coverage coverage,
        @Nullable SupportEnd support) {}
