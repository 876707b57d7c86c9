package io.madoguchi.account;

/** When somebody last signed in, as lists are narrowed by it. */
public enum LastSignIn {
    NEVER(0),
    WITHIN_30_DAYS(30),
    OVER_90_DAYS(90),
    OVER_180_DAYS(180);

    private final int days;

    LastSignIn(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}
