package io.madoguchi.intake;

import io.madoguchi.device.DeviceSummary;
import io.madoguchi.shell.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The devices to choose from.
 *
 * @param shown those that match the search, and the chosen one
 * @param found how many match, as far as they are shown
 * @param search what they were searched with
 * @param more more match than are shown
 */
public record ReportDevicesView(
        List<DeviceSummary> shown,
        @Nullable DeviceSummary chosen,
        int found,
        String search,
        boolean more,
        FormErrors.@Nullable Problem problem) {

    public boolean isChosen(DeviceSummary device) {
        return device.equals(chosen);
    }

    public boolean isSearched() {
        return !search.isBlank();
    }

    public ReportDevicesView with(FormErrors.@Nullable Problem wrong) {
        return new ReportDevicesView(shown, chosen, found, search, more, wrong);
    }
}
