package io.madoguchi.ticket;

import io.madoguchi.inquiry.EntryDetail;
import io.madoguchi.inquiry.Errand;
import io.madoguchi.shell.TypedText;
import io.madoguchi.shell.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history on a hand-over card, in words.
 *
 * @param what what its author did
 * @param text what he wrote, shortened
 * @param internal for staff only
 */
public record CardLine(String when, String author, String what, String text, boolean internal) {

    private static final int LONGEST = 240;

    static CardLine of(TicketEntry entry, String channel, Words words) {
        String author = words.person(entry.authorName()) + (entry.isByStaff() ? "" : words.t("inquiry.honorific"));
        return new CardLine(
                words.dateTime(entry.at()),
                author,
                what(entry, channel, words),
                shortened(entry.text()),
                entry.look().equals("internal"));
    }

    private static String what(TicketEntry entry, String channel, Words words) {
        EntryDetail detail = entry.detail();
        return switch (entry.kind()) {
            case REPORTED -> words.t("inquiry.entry.REPORTED", words.t("inquiry.channel." + channel));
            case ASSIGNED ->
                words.t("inquiry.entry.ASSIGNED", words.person(Objects.requireNonNullElse(detail.assignee(), "")));
            case RESTORATION_STATED ->
                words.t("inquiry.outlook") + (detail.until() == null ? "" : " " + words.dateTime(detail.until()));
            case CLOSED ->
                words.t(
                        entry.isWithdrawal()
                                ? "inquiry.entry.withdrawn"
                                : entry.isByStaff() ? "inquiry.entry.closed.staff" : "inquiry.entry.CLOSED");
            case VISIT -> errand("visit.deed.", detail.errand(), words);
            case PART -> errand("part.deed.", detail.errand(), words);
            case TAKEN_IN, MESSAGE, NOTE, WORK_STARTED, WORKAROUND, RESTORED, ANSWERED, REOPENED ->
                words.word("inquiry.entry", entry.kind());
        };
    }

    private static String errand(String prefix, @Nullable Errand errand, Words words) {
        return errand == null ? "" : words.t(prefix + errand.state()) + " " + errand.what();
    }

    private static String shortened(String text) {
        return TypedText.length(text) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
