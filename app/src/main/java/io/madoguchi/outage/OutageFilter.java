package io.madoguchi.outage;

import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/**
 * Which wide-area incidents are listed, as it stands in the address.
 *
 * @param inquiry number of one that is to be linked; empty if none is
 */
public record OutageFilter(Show show, String inquiry, Paging paging) {

    public enum Show {
        ALL,
        OPEN,
        RESTORED
    }

    static OutageFilter of(ListParameters asked, boolean links) {
        Show show = asked.one(Show.class, "show");
        return new OutageFilter(
                show == null ? Show.ALL : show,
                links ? asked.text("inquiry") : "",
                Paging.of(asked.raw("after"), asked.raw("before"), "", OutageFilter::reads));
    }

    /** The address of the first page. */
    public ListPath path() {
        return ListPath.of("/incidents")
                .with("show", show == Show.ALL ? null : ListParameters.parameter(show))
                .with("inquiry", inquiry);
    }

    private static boolean reads(List<String> keys) {
        try {
            Instant.parse(keys.get(1));
            UUID.fromString(keys.get(2));
            return keys.size() == 3;
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
