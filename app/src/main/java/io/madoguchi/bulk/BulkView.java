package io.madoguchi.bulk;

import io.madoguchi.inquiry.Engineer;
import io.madoguchi.outage.OutageRow;
import io.madoguchi.shell.FormErrors;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * {@code /inquiries/bulk}.
 *
 * @param chosen numbers that are ticked
 * @param outages that go on
 * @param outcomes of what was done; empty before
 */
public record BulkView(
        List<BulkRow> rows,
        Set<String> chosen,
        List<BulkAct> acts,
        List<Engineer> engineers,
        List<OutageRow> outages,
        UUID formKey,
        FormErrors errors,
        List<BulkOutcome> outcomes) {

    public long done() {
        return outcomes.stream().filter(BulkOutcome::isDone).count();
    }

    public boolean has(BulkAct act) {
        return acts.contains(act);
    }
}
