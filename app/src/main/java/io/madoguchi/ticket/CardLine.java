package io.madoguchi.ticket;

import io.madoguchi.inquiry.EntryDetail;
import io.madoguchi.inquiry.Errand;
import io.madoguchi.inquiry.Stage;
import io.madoguchi.shell.TypedText;
import io.madoguchi.shell.Words;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    static CardLine of(TicketEntry entry, TicketFacts.Report report, Words words) {
        String author = words.person(entry.authorName()) + (entry.isByStaff() ? "" : words.t("inquiry.honorific"));
        return new CardLine(
                words.dateTime(entry.at()),
                author,
                what(entry, report, words),
                shortened(entry.text()),
                entry.look().equals("internal"));
    }

    private static String what(TicketEntry entry, TicketFacts.Report report, Words words) {
        EntryDetail detail = entry.detail();
        return switch (entry.kind()) {
            case REPORTED ->
                words.t(
                        entry.isByStaff() && detail.other() == null
                                ? "inquiry.entry.reported.call"
                                : "inquiry.entry.REPORTED",
                        words.t("inquiry.channel." + report.channel()),
                        words.person(report.reporterName()));
            case ASSIGNED ->
                words.t("inquiry.entry.ASSIGNED", words.person(Objects.requireNonNullElse(detail.assignee(), "")));
            case RESTORATION_STATED ->
                words.t("inquiry.outlook") + (detail.until() == null ? "" : " " + words.dateTime(detail.until()));
            case CLOSED ->
                words.t(
                        entry.isWithdrawal()
                                ? "inquiry.entry.withdrawn"
                                : entry.isAutomatic()
                                        ? "inquiry.entry.closed.automatic"
                                        : entry.isByStaff() ? "inquiry.entry.closed.staff" : "inquiry.entry.CLOSED");
            case FORWARDED ->
                words.t(
                        "inquiry.entry.FORWARDED",
                        Stream.of(
                                        detail.turn() == null ? "" : words.word("inquiry.turn", detail.turn()),
                                        detail.assignee() == null ? "" : words.person(detail.assignee()))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" ")));
            case STAGE_CHANGED -> moved(detail, words);
            case RECLASSIFIED -> words.t("inquiry.entry.RECLASSIFIED", entry.changes(words));
            case MERGED, ABSORBED, SPLIT, LINKED, UNLINKED, OUTAGE_TOLD ->
                words.word("inquiry.entry", entry.kind()) + " " + Objects.requireNonNullElse(detail.other(), "");
            case VISIT -> errand("visit.deed.", detail.errand(), words);
            case PART -> errand("part.deed.", detail.errand(), words);
            case CONTRACT_NAMED ->
                words.t("inquiry.entry.CONTRACT_NAMED", Objects.requireNonNullElse(detail.contract(), ""));
            case TAKEN_IN,
                    PAID_JOB,
                    DECLINED,
                    MESSAGE,
                    NOTE,
                    WORK_STARTED,
                    WORKAROUND,
                    CAUSE_FOUND,
                    RESTORED,
                    FIXED,
                    ANSWERED,
                    REOPENED -> words.word("inquiry.entry", entry.kind());
        };
    }

    private static String moved(EntryDetail detail, Words words) {
        Stage from = detail.formerStage();
        Stage to = detail.stage();
        return from == null || to == null
                ? ""
                : words.t(
                        "inquiry.entry.STAGE_CHANGED",
                        words.word("inquiry.stage", from),
                        words.word("inquiry.stage", to));
    }

    private static String errand(String prefix, @Nullable Errand errand, Words words) {
        return errand == null ? "" : words.t(prefix + errand.state()) + " " + errand.what();
    }

    private static String shortened(String text) {
        return TypedText.length(text) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
