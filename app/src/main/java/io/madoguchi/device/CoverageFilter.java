package io.madoguchi.device;

/** How devices are told apart by the contracts that cover them. */
public enum CoverageFilter {
    COVERED,
    ENDING,
    ENDED,
    NONE
}
