package io.madoguchi.ticket;

import io.madoguchi.access.AccountKind;
import io.madoguchi.inquiry.EntryDetail;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.inquiry.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history as it is shown.
 *
 * @param authorId null where nobody in particular wrote it
 */
public record TicketEntry(
        UUID id,
        EntryKind kind,
        Instant at,
        @Nullable UUID authorId,
        String authorName,
        AccountKind authorKind,
        String text,
        EntryDetail detail,
        List<TicketFile> files) {

    public boolean isByStaff() {
        return authorKind.isStaff();
    }

    /** How it is drawn: with a body of its own where people speak or something is solved, else as one line. */
    public String look() {
        return switch (kind) {
            case NOTE -> "internal";
            case RESTORED, ANSWERED -> "restored";
            case REPORTED, MESSAGE, WORKAROUND, WORK_STARTED, RESTORATION_STATED -> isByStaff() ? "vendor" : "customer";
            case TAKEN_IN, ASSIGNED, CLOSED, REOPENED ->
                text.isEmpty() ? "system" : isByStaff() ? "vendor" : "customer";
        };
    }

    /** A closure before anything was restored or answered. */
    public boolean isWithdrawal() {
        Stage former = detail.formerStage();
        return kind == EntryKind.CLOSED && former != null && !former.isSolved();
    }

    boolean isNewerThan(int version) {
        return detail.version() > version;
    }
}
