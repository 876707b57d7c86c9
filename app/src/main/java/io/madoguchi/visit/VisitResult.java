package io.madoguchi.visit;

/** What a visit came to, as it stands on the report. */
public enum VisitResult {
    COMPLETED,
    RETURN_NEEDED,
    NOT_POSSIBLE
}
