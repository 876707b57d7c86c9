package io.madoguchi.outage;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells of wide-area incidents that did not happen at a screen, under the same rules; the clock has to stand at the time
 * told. To be called inside {@code database.as(viewer, …)}.
 */
@Component
public class PastOutages {

    private final Outages outages;
    private final Ids ids;

    PastOutages(Outages outages, Ids ids) {
        this.outages = outages;
        this.ids = ids;
    }

    /** Gives its number. */
    public String declare(Viewer by, String title, String affected, String text, Instant until) {
        return outages.declare(by, new OutageForm(ids.next(), title, affected, text, typed(until)));
    }

    public void link(Viewer by, String number, String inquiry) {
        List<OutageView.Refusal> refusals =
                outages.link(by, number, List.of(inquiry)).refusals();
        if (!refusals.isEmpty()) {
            throw new Refused(refusals.getFirst().key(), inquiry);
        }
    }

    /** @param until null leaves the stated restorations as they are */
    public void tell(Viewer by, String number, String text, @Nullable Instant until) {
        outages.tell(by, number, new OutageForm(ids.next(), "", "", text, until == null ? "" : typed(until)));
    }

    public void restore(Viewer by, String number, String cause) {
        outages.restore(by, number, new OutageForm(ids.next(), "", "", cause, ""));
    }

    private static String typed(Instant until) {
        return LocalDateTime.ofInstant(until, Words.ZONE).toString();
    }
}
