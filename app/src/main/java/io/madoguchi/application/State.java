package io.madoguchi.application;

/** How an application stands. */
public enum State {
    /** The applicant has not shown yet that the mail address is his; nobody else sees it. */
    UNCONFIRMED,
    /** Waits for staff. */
    OPEN,
    /** Staff have asked; waits for the applicant. */
    ASKED,
    APPROVED,
    REJECTED;

    public boolean isAnswered() {
        return this == APPROVED || this == REJECTED;
    }

    /** The colour of its chip. */
    public String look() {
        return switch (this) {
            case OPEN -> "turn-vendor";
            case ASKED, UNCONFIRMED -> "turn-customer";
            case APPROVED -> "green";
            case REJECTED -> "turn-done";
        };
    }
}
