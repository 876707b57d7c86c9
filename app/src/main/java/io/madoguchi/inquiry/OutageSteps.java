package io.madoguchi.inquiry;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a wide-area incident (広域障害) does to an inquiry: the desk or an engineer ties incidents to it that are not solved;
 * what is told of it is told to each, and it restores them all. Each entry names it.
 */
record OutageSteps(Viewer by, UUID outage, String number) {

    OutageSteps {
        if (!by.mayAny(Permission.TAKE_IN_INQUIRIES, Permission.WORK_ON_INQUIRIES)) {
            throw new NotFound();
        }
    }

    Step link(Inquiry inquiry) {
        if (inquiry.kind() != InquiryKind.INCIDENT || isOver(inquiry)) {
            throw new Refused("inquiry.refused.link");
        }
        if (inquiry.ties().outageId() != null) {
            throw new Refused("inquiry.refused.linked");
        }
        return tied(inquiry, outage, EntryKind.LINKED);
    }

    Step unlink(Inquiry inquiry) {
        if (!Objects.equals(inquiry.ties().outageId(), outage)) {
            throw new NotFound();
        }
        return tied(inquiry, null, EntryKind.UNLINKED);
    }

    Step tell(Inquiry inquiry, String text, @Nullable Instant until) {
        State state = inquiry.state();
        State after = until == null ? state : state.restorationDueAt(until);
        return inquiry.step(EntryKind.OUTAGE_TOLD, StepText.present(text, "message"), EntryDetail.with(number), after);
    }

    Step restore(Inquiry inquiry, String text, Instant now) {
        State restored = inquiry.state().restored(now);
        return inquiry.step(EntryKind.RESTORED, StepText.present(text, "message"), EntryDetail.with(number), restored);
    }

    /** Solved, closed or merged: what is told of the fault no longer concerns it. */
    static boolean isOver(Inquiry inquiry) {
        Stage stage = inquiry.state().stage();
        return stage.isSolved() || !stage.isOpen();
    }

    private Step tied(Inquiry inquiry, @Nullable UUID to, EntryKind kind) {
        Step step = inquiry.step(kind, "", EntryDetail.with(number), inquiry.state());
        return Step.of(step.after().linkedTo(to), step.kind(), step.text(), step.detail());
    }
}
