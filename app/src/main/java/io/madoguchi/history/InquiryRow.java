package io.madoguchi.history;

import io.madoguchi.inquiry.Channel;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry in a list.
 *
 * @param device model and serial number; empty if it is about none, or about one that does not exist for the viewer
 * @param site of the device
 * @param inDoubt its contract is checked
 * @param keys its place in the list
 * @param unread it holds what the viewer has not seen
 */
public record InquiryRow(
        UUID id,
        String number,
        String subject,
        InquiryKind kind,
        Severity severity,
        State state,
        Instant createdAt,
        String customerName,
        String device,
        String site,
        Channel channel,
        boolean inDoubt,
        List<String> keys,
        boolean unread) {

    public @Nullable Instant restorationDueAt() {
        return state.restorationDueAt();
    }
}
