package io.madoguchi.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the log tells of, gathered as people look for it; the words of an action are {@code audit.what.ACTION}. */
public enum Area {
    SIGN_IN("sign-in", "sign-in.failed", "sign-in.locked", "sign-in.unknown", "sign-out", "organisation.switched"),
    READING(
            "inquiry.list",
            "inquiry.read",
            "home.read",
            "search",
            "visit.list",
            "visit.read",
            "part.read",
            "outage.read",
            "device.list",
            "device.read",
            "contract.list",
            "contract.read",
            "customer.read",
            "engagement.list",
            "engagement.read",
            "access.list",
            "access.read",
            "import.read",
            "audit.read"),
    TAKING("attachment.read", "visit.report-read", "inquiry.card-read", "inquiry.export", "audit.export"),
    INQUIRY(
            "inquiry.reported",
            "inquiry.taken-in",
            "inquiry.assigned",
            "inquiry.forwarded",
            "inquiry.message",
            "inquiry.note",
            "inquiry.restoration-stated",
            "inquiry.work-started",
            "inquiry.workaround",
            "inquiry.cause-found",
            "inquiry.restored",
            "inquiry.fixed",
            "inquiry.answered",
            "inquiry.stage-changed",
            "inquiry.reclassified",
            "inquiry.contract-named",
            "inquiry.paid-job",
            "inquiry.declined",
            "inquiry.closed",
            "inquiry.reopened",
            "inquiry.merged",
            "inquiry.absorbed",
            "inquiry.split",
            "inquiry.linked",
            "inquiry.unlinked",
            "inquiry.outage-told",
            "inquiry.watched",
            "inquiry.unwatched"),
    DISPATCH(
            "visit.requested",
            "visit.planned",
            "visit.started",
            "visit.done",
            "visit.cancelled",
            "visit.remark",
            "part.requested",
            "part.planned",
            "part.shipped",
            "part.arrived",
            "part.fitted",
            "part.returned",
            "part.cancelled",
            "part.remark"),
    OUTAGE("outage.declared", "outage.updated", "outage.restored"),
    OFFER("window.announced", "window.revoked", "template.written", "template.rewritten", "template.removed"),
    PARTITION(
            "engagement.created",
            "engagement.rename",
            "engagement.join",
            "engagement.leave",
            "engagement.place",
            "engagement.move",
            "engagement.set-scope",
            "engagement.remove",
            "access.filed",
            "access.asked",
            "access.answered",
            "access.rejected",
            "access.set-up"),
    IMPORT("import.checked", "import.written"),
    ACCOUNT(
            "account.created",
            "password.asked",
            "password.link",
            "password.reset",
            "password.changed",
            "profile.changed",
            "notices.chosen");

    private final List<String> actions;

    Area(String... actions) {
        this.actions = List.of(actions);
    }

    public List<String> actions() {
        return actions;
    }

    static Stream<String> all() {
        return Arrays.stream(values()).flatMap(area -> area.actions.stream());
    }
}
