package io.madoguchi.outage;

import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.State;
import io.madoguchi.shell.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /incidents/{number}}.
 *
 * @param entries newest first
 * @param linked its inquiries
 * @param candidates open incidents that are linked to none, as far as they match the search
 * @param manages the viewer may tell, link and restore
 * @param form as it was sent, else empty
 * @param sent the noun of that form
 * @param outcome of linking several; null if nothing was
 */
public record OutageView(
        OutageRow outage,
        List<OutageEntry> entries,
        List<Linked> linked,
        List<Linked> candidates,
        String search,
        boolean manages,
        OutageForm form,
        String sent,
        FormErrors errors,
        @Nullable Outcome outcome) {

    public boolean isOpen() {
        return outage.restoredAt() == null;
    }

    public FormErrors errors(String form) {
        return form.equals(sent) ? errors : new FormErrors();
    }

    /** An inquiry as it is shown beside a wide-area incident. */
    public record Linked(
            String number, String subject, String customerName, String device, Severity severity, State state) {}

    /** What came of linking several at once. */
    public record Outcome(int done, List<Refusal> refusals) {}

    /** @param key of the words that say why */
    public record Refusal(String number, String key) {}
}
