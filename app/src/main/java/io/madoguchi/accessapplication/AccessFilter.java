package io.madoguchi.accessapplication;

import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which applications are listed, as it stands in the address.
 *
 * @param text words in number, company, applicant and the names that are asked for
 * @param state null: all
 */
public record AccessFilter(String text, @Nullable AccessState state, Paging paging) {

    static AccessFilter of(ListParameters asked) {
        return new AccessFilter(
                asked.text("q"),
                asked.one(AccessState.class, "state"),
                Paging.of(asked.raw("after"), asked.raw("before"), "", AccessFilter::reads));
    }

    /** The address of the first page. */
    public ListPath path() {
        return ListPath.of("/applications/access").with("q", text).with("state", ListParameters.parameter(state));
    }

    public boolean isEmpty() {
        return text.isEmpty() && state == null;
    }

    private static boolean reads(List<String> keys) {
        try {
            Instant.parse(keys.get(0));
            UUID.fromString(keys.get(1));
            return keys.size() == 2;
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
