package io.madoguchi.device;

/** How devices are told apart by the day on which their maker's support ends. */
public enum SupportFilter {
    PAST,
    WITHIN_A_YEAR
}
