package io.madoguchi.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of the form that tells whether it is saved.
 *
 * @param state null as long as this form was not saved
 */
public record ReportDraftView(ReportForm form, @Nullable DraftState state, Instant at) {

    /** Said aloud only where something has to be known, not at each save. */
    public boolean isNews() {
        return state != null && state != DraftState.SAVED && state != DraftState.EMPTY;
    }
}
