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
 * @param assignee asked by vendor staff only
 */
public record Facets(
        @Nullable InquiryKind kind,
        @Nullable Severity severity,
        @Nullable Stage stage,
        @Nullable Turn turn,
        @Nullable Assignee assignee,
        @Nullable Channel channel,
        @Nullable Entitlement entitlement) {

    static final Facets NONE = new Facets(null, null, null, null, null, null, null);

    public enum Assignee {
        ME,
        NOBODY
    }

    static Facets of(ListParameters asked, boolean staff) {
        return new Facets(
                asked.one(InquiryKind.class, "kind"),
                asked.one(Severity.class, "severity"),
                asked.one(Stage.class, "stage"),
                asked.one(Turn.class, "turn"),
                staff ? asked.one(Assignee.class, "assignee") : null,
                asked.one(Channel.class, "channel"),
                asked.one(Entitlement.class, "entitlement"));
    }

    static Facets turn(Turn whose) {
        return new Facets(null, null, null, whose, null, null, null);
    }

    static Facets assignee(Assignee whose) {
        return new Facets(null, null, null, null, whose, null, null);
    }

    boolean isNone() {
        return Stream.of(kind, severity, stage, turn, assignee, channel, entitlement)
                .allMatch(each -> each == null);
    }

    ListPath on(ListPath path) {
        return path.with("kind", ListParameters.parameter(kind))
                .with("severity", ListParameters.parameter(severity))
                .with("stage", ListParameters.parameter(stage))
                .with("turn", ListParameters.parameter(turn))
                .with("assignee", ListParameters.parameter(assignee))
                .with("channel", ListParameters.parameter(channel))
                .with("entitlement", ListParameters.parameter(entitlement));
    }
}
