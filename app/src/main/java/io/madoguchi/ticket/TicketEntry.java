package io.madoguchi.ticket;

import io.madoguchi.access.AccountKind;
import io.madoguchi.inquiry.Classification;
import io.madoguchi.inquiry.EntryDetail;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.inquiry.Stage;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history as it is shown.
 *
 * @param authorId null for what the program did by itself
 * @param authorKind null for what the program did by itself
 */
public record TicketEntry(
        UUID id,
        EntryKind kind,
        Instant at,
        @Nullable UUID authorId,
        String authorName,
        @Nullable AccountKind authorKind,
        String text,
        EntryDetail detail,
        List<TicketFile> files) {

    /** A few more than what stays visible, so that a fold never hides a line or two. */
    private static final int MOST_LINES = 50;

    private static final int LINE = 60;

    public boolean isByStaff() {
        return authorKind == null || authorKind.isStaff();
    }

    /** How it is drawn: with a body of its own where people speak or something is solved, else as one line. */
    public String look() {
        return switch (kind) {
            case NOTE -> "internal";
            case RESTORED, FIXED, ANSWERED -> "restored";
            case REPORTED, MESSAGE, WORKAROUND, CAUSE_FOUND, WORK_STARTED, RESTORATION_STATED, OUTAGE_TOLD ->
                isByStaff() ? "vendor" : "customer";
            case TAKEN_IN,
                    ASSIGNED,
                    FORWARDED,
                    STAGE_CHANGED,
                    RECLASSIFIED,
                    CLOSED,
                    REOPENED,
                    MERGED,
                    ABSORBED,
                    SPLIT,
                    LINKED,
                    UNLINKED,
                    VISIT,
                    PART,
                    CONTRACT_NAMED,
                    PAID_JOB,
                    DECLINED -> text.isEmpty() ? "system" : isByStaff() ? "vendor" : "customer";
        };
    }

    /** Would take more than a screen: a log that somebody has pasted. It is shown folded. */
    public static boolean isLong(String text) {
        return text.lines().mapToInt(line -> 1 + line.length() / LINE).sum() > MOST_LINES;
    }

    /** What the program did by itself. */
    public boolean isAutomatic() {
        return authorKind == null;
    }

    /** An engineer who made it his own. */
    public boolean isTakenOver() {
        return kind == EntryKind.ASSIGNED && authorName.equals(detail.assignee());
    }

    /** Something found or solved, which is named before its author. */
    public boolean isFinding() {
        return switch (kind) {
            case WORKAROUND, CAUSE_FOUND, RESTORED, FIXED, ANSWERED -> true;
            default -> false;
        };
    }

    /** Its text is the reason, which stands in the line itself. */
    public boolean isReasoned() {
        return kind == EntryKind.RESTORATION_STATED
                || kind == EntryKind.STAGE_CHANGED
                || kind == EntryKind.RECLASSIFIED;
    }

    /** A closure before anything was restored or answered. */
    public boolean isWithdrawal() {
        Stage former = detail.formerStage();
        return kind == EntryKind.CLOSED && former != null && !former.isSolved();
    }

    boolean isNewerThan(int version) {
        return detail.version() > version;
    }

    /** What a correction changed, each from its old word to the new one. */
    public String changes(Words words) {
        Classification before = detail.formerClassification();
        Classification after = detail.classification();
        if (before == null || after == null) {
            return "";
        }
        return Stream.of(
                        change(words, "inquiry.severity", before.severity(), after.severity()),
                        change(words, "inquiry.kind", before.kind(), after.kind()),
                        change(words, "inquiry.category", before.category(), after.category()))
                .filter(change -> !change.isEmpty())
                .collect(Collectors.joining(words.t("inquiry.comma")));
    }

    private static String change(Words words, String key, Enum<?> before, Enum<?> after) {
        return before == after
                ? ""
                : words.t("inquiry.change", words.t(key), words.word(key, before), words.word(key, after));
    }
}
