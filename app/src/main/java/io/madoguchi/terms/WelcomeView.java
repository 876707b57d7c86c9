package io.madoguchi.terms;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /welcome}.
 *
 * @param steps what is where, for this person
 * @param next where he goes from here
 */
public record WelcomeView(List<Step> steps, String next) {

    /** @param name of its texts, {@code welcome.NAME} and {@code welcome.NAME.text} */
    public record Step(String name, String icon, String path) {}

    static WelcomeView of(Viewer viewer, String next) {
        List<Step> steps = new ArrayList<>();
        if (viewer.isStaff()) {
            steps.add(new Step("queue", "inquiry", "/inquiries"));
        } else {
            steps.add(new Step("report", "plus", "/inquiries/new"));
            steps.add(new Step("follow", "inquiry", "/inquiries"));
        }
        steps.add(new Step("devices", "device", "/devices"));
        if (viewer.may(Permission.SEE_CONTRACTS)) {
            steps.add(new Step("contracts", "contract", "/contracts"));
        } else {
            steps.add(new Step("windows", "phone", "/windows"));
        }
        return new WelcomeView(List.copyOf(steps), next);
    }
}
