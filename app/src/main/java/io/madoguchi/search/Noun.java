package io.madoguchi.search;

/** What is found, in the order in which it is shown. */
public enum Noun {
    INQUIRY,
    DEVICE,
    CONTRACT,
    /** For vendor staff. */
    CUSTOMER
}
