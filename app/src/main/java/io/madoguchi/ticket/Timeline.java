package io.madoguchi.ticket;

import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.shell.ListParameters;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which entries of the history are shown; stands in the address. A solution is both something said and a change. */
public enum Timeline {
    ALL,
    MESSAGES,
    CHANGES,
    /** And parts on their way. */
    VISITS,
    INTERNAL;

    private static final Map<Timeline, Set<EntryKind>> KINDS = Map.of(
            ALL,
            EnumSet.allOf(EntryKind.class),
            MESSAGES,
            EnumSet.of(
                    EntryKind.REPORTED,
                    EntryKind.MESSAGE,
                    EntryKind.WORKAROUND,
                    EntryKind.CAUSE_FOUND,
                    EntryKind.RESTORED,
                    EntryKind.FIXED,
                    EntryKind.ANSWERED,
                    EntryKind.OUTAGE_TOLD),
            CHANGES,
            EnumSet.of(
                    EntryKind.REPORTED,
                    EntryKind.TAKEN_IN,
                    EntryKind.ASSIGNED,
                    EntryKind.FORWARDED,
                    EntryKind.STAGE_CHANGED,
                    EntryKind.RECLASSIFIED,
                    EntryKind.MERGED,
                    EntryKind.ABSORBED,
                    EntryKind.SPLIT,
                    EntryKind.LINKED,
                    EntryKind.UNLINKED,
                    EntryKind.CONTRACT_NAMED,
                    EntryKind.PAID_JOB,
                    EntryKind.DECLINED,
                    EntryKind.RESTORATION_STATED,
                    EntryKind.WORK_STARTED,
                    EntryKind.RESTORED,
                    EntryKind.ANSWERED,
                    EntryKind.CLOSED,
                    EntryKind.REOPENED),
            VISITS,
            EnumSet.of(EntryKind.VISIT, EntryKind.PART),
            INTERNAL,
            EnumSet.of(EntryKind.NOTE));

    /** Whatever else is asked for shows all. */
    static Timeline of(@Nullable String show) {
        Timeline asked = new ListParameters(show == null ? Map.of() : Map.of("show", show)).one(Timeline.class, "show");
        return asked == null ? ALL : asked;
    }

    boolean shows(TicketEntry entry) {
        return KINDS.getOrDefault(this, Set.of()).contains(entry.kind());
    }
}
