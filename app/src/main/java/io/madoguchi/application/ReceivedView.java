package io.madoguchi.application;

import io.madoguchi.shell.ListParameters;

/** What the applicant has done is done. */
public record ReceivedView(String number, Stage stage) {

    public String path() {
        return "/apply/account/received?number=" + number + "&stage=" + ListParameters.parameter(stage);
    }

    /** What that was. */
    public enum Stage {
        FILED,
        CONFIRMED,
        ANSWERED
    }
}
