package io.madoguchi.history;

import static io.madoguchi.shell.ListParameters.parameter;

import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.Turn;
import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which inquiries are listed, as it stands in the address; always newest first.
 *
 * @param text in any part of number, subject, device code, model, serial number and host name
 * @param turn whose turn it is
 * @param assignee asked by vendor staff only
 */
public record InquiryFilter(
        String text,
        Show show,
        @Nullable Turn turn,
        @Nullable Severity severity,
        @Nullable Assignee assignee,
        Paging paging) {

    /** The open ones are what people come for. */
    public enum Show {
        OPEN,
        CLOSED,
        ALL
    }

    public enum Assignee {
        ME,
        NOBODY
    }

    static InquiryFilter of(ListParameters asked, boolean staff) {
        Show show = asked.one(Show.class, "show");
        return new InquiryFilter(
                asked.text("q"),
                show == null ? Show.OPEN : show,
                asked.one(Turn.class, "turn"),
                asked.one(Severity.class, "severity"),
                staff ? asked.one(Assignee.class, "assignee") : null,
                Paging.of(asked.raw("after"), asked.raw("before"), "", InquiryFilter::reads));
    }

    static InquiryFilter open() {
        return of(new ListParameters(Map.of()), false);
    }

    InquiryFilter with(Turn whose) {
        return new InquiryFilter(text, show, whose, severity, assignee, paging);
    }

    InquiryFilter with(Assignee whose) {
        return new InquiryFilter(text, show, turn, severity, whose, paging);
    }

    /** The address of the first page. */
    public ListPath path() {
        return ListPath.of("/inquiries")
                .with("q", text)
                .with("show", show == Show.OPEN ? null : parameter(show))
                .with("turn", parameter(turn))
                .with("severity", parameter(severity))
                .with("assignee", parameter(assignee));
    }

    /** Nothing but the tab narrows the list. */
    public boolean isPlain() {
        return text.isEmpty() && turn == null && severity == null && assignee == null;
    }

    private static boolean reads(List<String> keys) {
        try {
            Instant.parse(keys.get(0));
            UUID.fromString(keys.get(1));
            return keys.size() == 2;
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
