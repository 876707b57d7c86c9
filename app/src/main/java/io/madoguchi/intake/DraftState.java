package io.madoguchi.intake;

/** What has become of a draft; the words are {@code report.draft.STATE}. */
public enum DraftState {
    SAVED,
    /** Another form has written the draft meanwhile: this one goes on as another draft. */
    APART,
    /** There is nothing to keep. */
    EMPTY,
    /** There are too many already. */
    FULL,
    /** The report has been sent. */
    SENT
}
