package io.madoguchi.history;

/** By what inquiries are listed; each has an index. */
public enum InquiryOrder {
    /** The newest first. */
    REPORTED,
    /** What was changed last first. */
    UPDATED,
    /** The next stated restoration first; what has none comes after it, the graver before the lighter. */
    DUE
}
