package io.madoguchi.history;

import io.madoguchi.inquiry.Channel;
import io.madoguchi.inquiry.Entitlement;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.Stage;
import io.madoguchi.inquiry.Turn;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What kind of inquiries is asked for; null where it does not matter.
 *
 * @param turn whose turn it is
 * @param assignee asked by vendor staff only, as are the following
 * @param due what became of the stated time of restoration
 * @param answered the customer spoke last, and waits for an answer
 * @param own of the customers whom the viewer represents
 */
public record Facets(
        @Nullable InquiryKind kind,
        @Nullable Severity severity,
        @Nullable Stage stage,
        @Nullable Turn turn,
        @Nullable Assignee assignee,
        @Nullable Due due,
        @Nullable Channel channel,
        @Nullable Entitlement entitlement,
        boolean answered,
        boolean own) {

    private static final String YES = "yes";

    static final Facets NONE = new Facets(null, null, null, null, null, null, null, null, false, false);

    public enum Assignee {
        ME,
        NOBODY
    }

    /** The stated time of what is not solved. */
    public enum Due {
        OVERDUE,
        /** Later today. */
        TODAY
    }

    static Facets of(ListParameters asked, boolean staff) {
        return new Facets(
                asked.one(InquiryKind.class, "kind"),
                asked.one(Severity.class, "severity"),
                asked.one(Stage.class, "stage"),
                asked.one(Turn.class, "turn"),
                staff ? asked.one(Assignee.class, "assignee") : null,
                staff ? asked.one(Due.class, "due") : null,
                asked.one(Channel.class, "channel"),
                asked.one(Entitlement.class, "entitlement"),
                staff && asked.text("answered").equals(YES),
                staff && asked.text("own").equals(YES));
    }

    static Facets turn(Turn whose) {
        return new Facets(null, null, null, whose, null, null, null, null, false, false);
    }

    boolean isNone() {
        return !answered
                && !own
                && Stream.of(kind, severity, stage, turn, assignee, due, channel, entitlement)
                        .allMatch(each -> each == null);
    }

    ListPath on(ListPath path) {
        return path.with("kind", ListParameters.parameter(kind))
                .with("severity", ListParameters.parameter(severity))
                .with("stage", ListParameters.parameter(stage))
                .with("turn", ListParameters.parameter(turn))
                .with("assignee", ListParameters.parameter(assignee))
                .with("due", ListParameters.parameter(due))
                .with("channel", ListParameters.parameter(channel))
                .with("entitlement", ListParameters.parameter(entitlement))
                .with("answered", answered ? YES : null)
                .with("own", own ? YES : null);
    }
}
