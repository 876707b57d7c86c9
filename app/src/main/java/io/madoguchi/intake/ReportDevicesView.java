package io.madoguchi.intake;

import io.madoguchi.device.DeviceSummary;
import io.madoguchi.shell.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The devices that are chosen, and those to choose from.
 *
 * @param shown those that match the search
 * @param chosen the main one first
 * @param search what they were searched with
 * @param more more match than are shown
 * @param again somebody is choosing: he goes on with the search
 */
public record ReportDevicesView(
        List<DeviceSummary> shown,
        List<DeviceSummary> chosen,
        String search,
        boolean more,
        boolean again,
        FormErrors.@Nullable Problem problem) {

    public boolean isChosen(DeviceSummary device) {
        return chosen.contains(device);
    }

    public boolean isMain(DeviceSummary device) {
        return device.equals(chosen.getFirst());
    }

    public boolean isSearched() {
        return !search.isBlank();
    }

    /** Something was found, and none of it is chosen. */
    boolean isUndecided() {
        return shown.stream().noneMatch(chosen::contains);
    }

    public List<String> codes() {
        return chosen.stream().map(DeviceSummary::code).toList();
    }

    ReportDevicesView goingOn() {
        return new ReportDevicesView(shown, chosen, search, more, true, problem);
    }

    public ReportDevicesView with(FormErrors.@Nullable Problem wrong) {
        return new ReportDevicesView(shown, chosen, search, more, again, wrong);
    }
}
