package io.madoguchi.engagement;

import java.util.Locale;

/** What an administrator does with an engagement, by the address under it to which the form is sent. */
public enum EngagementVerb {
    RENAME("details"),
    JOIN("members"),
    LEAVE("members/removal"),
    PLACE("contracts"),
    MOVE("contracts/moves"),
    SET_SCOPE("scope"),
    REMOVE("removal");

    private final String path;

    EngagementVerb(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** Of its texts, and of the entry in the audit log. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
