package io.madoguchi.accessapplication;

/** Where an application stands. */
public enum AccessState {
    /** The vendor has to decide. */
    OPEN,
    /** The applicant was asked something. */
    ASKED,
    REJECTED,
    SET_UP;

    public boolean isDecided() {
        return this == REJECTED || this == SET_UP;
    }
}
