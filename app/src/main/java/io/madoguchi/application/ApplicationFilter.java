package io.madoguchi.application;

import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/**
 * Which applications are listed, as it stands in the address.
 *
 * @param mine only those of the viewer's own customers
 * @param text part of a number, a company, a name or a mail address
 */
public record ApplicationFilter(Show show, boolean mine, String text, Paging paging) {

    /** The tabs of the list. */
    public enum Show {
        OPEN,
        ASKED,
        ANSWERED,
        ALL
    }

    static ApplicationFilter of(ListParameters asked) {
        Show show = asked.one(Show.class, "show");
        return new ApplicationFilter(
                show == null ? Show.OPEN : show,
                asked.text("mine").equals("yes"),
                asked.text("q"),
                Paging.of(asked.raw("after"), asked.raw("before"), "", ApplicationFilter::reads));
    }

    public boolean isPlain() {
        return !mine && text.isEmpty();
    }

    /** The address of the first page. */
    public ListPath path() {
        return ListPath.of("/applications")
                .with("show", show == Show.OPEN ? null : ListParameters.parameter(show))
                .with("mine", mine ? "yes" : null)
                .with("q", text);
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
