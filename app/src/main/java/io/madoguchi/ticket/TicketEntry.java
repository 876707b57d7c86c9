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

    /** A few more than what stays visible, so that a fold never hides a line or two. */
    private static final int MOST_LINES = 50;

    private static final int LINE = 60;

    public boolean isByStaff() {
        return authorKind.isStaff();
    }

    /** How it is drawn: with a body of its own where people speak or something is solved, else as one line. */
    public String look() {
        return switch (kind) {
            case NOTE -> "internal";
            case RESTORED, ANSWERED -> "restored";
            case REPORTED, MESSAGE, WORKAROUND, WORK_STARTED, RESTORATION_STATED -> isByStaff() ? "vendor" : "customer";
            case TAKEN_IN, ASSIGNED, CLOSED, REOPENED, VISIT, PART ->
                text.isEmpty() ? "system" : isByStaff() ? "vendor" : "customer";
        };
    }

    /** A closure before anything was restored or answered. */
    public boolean isWithdrawal() {
        Stage former = detail.formerStage();
        return kind == EntryKind.CLOSED && former != null && !former.isSolved();
    }

    /** Would take more than a screen: a log that somebody has pasted. It is shown folded. */
    public static boolean isLong(String text) {
        return text.lines().mapToInt(line -> 1 + line.length() / LINE).sum() > MOST_LINES;
    }

    boolean isNewerThan(int version) {
        return detail.version() > version;
    }
}
