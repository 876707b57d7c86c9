package io.madoguchi.inquiry;

/** Who has to act next. */
public enum Turn {
    DESK,
    ENGINEER,
    COORDINATOR,
    PARTS,
    SALES,
    CUSTOMER,
    NOBODY
}
