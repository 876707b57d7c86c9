package io.madoguchi.bulk;

import io.madoguchi.shell.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What came of one of them.
 *
 * @param refusal why it was not done; null if it was
 */
public record BulkOutcome(String number, FormErrors.@Nullable Problem refusal) {

    public boolean isDone() {
        return refusal == null;
    }
}
