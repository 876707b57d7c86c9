package io.madoguchi.imports;

/** What happens to the lines that have been checked. */
public enum ImportMode {
    /** Nothing is written. */
    DRY_RUN,
    /** All lines are written, or none if one of them is faulty. */
    ALL_OR_NOTHING,
    /** Faulty lines are left out. */
    GOOD_LINES
}
