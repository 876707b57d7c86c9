package io.madoguchi.ticket;

import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the five steps at the top of the page.
 *
 * @param since when the inquiry entered it; null if it is still ahead or was passed over
 */
public record TicketStage(Stage stage, Mark mark, @Nullable Instant since) {

    public enum Mark {
        DONE,
        NOW,
        AHEAD
    }

    /** After a reopening only what happened since counts: what was restored before is ahead again. */
    static List<TicketStage> of(Inquiry inquiry, Instant createdAt, List<TicketEntry> entries) {
        Map<Stage, Instant> entered = new EnumMap<>(Stage.class);
        entered.put(Stage.RECEIVED, createdAt);
        for (TicketEntry entry : entries.reversed()) {
            Stage stage = entry.detail().stage();
            if (stage != null) {
                entered.put(stage, entry.at());
                entered.keySet().removeIf(each -> each.step() > stage.step());
            }
        }
        Stage now = inquiry.state().stage();
        List<TicketStage> all = new ArrayList<>();
        for (Stage stage : stagesOf(inquiry.kind())) {
            Instant since = entered.get(stage);
            Mark mark = stage == now ? now.isOpen() ? Mark.NOW : Mark.DONE : since != null ? Mark.DONE : Mark.AHEAD;
            all.add(new TicketStage(stage, mark, since));
        }
        return all;
    }

    private static List<Stage> stagesOf(InquiryKind kind) {
        Stage solved = kind == InquiryKind.INCIDENT ? Stage.RESTORED : Stage.ANSWERED;
        return List.of(Stage.RECEIVED, Stage.INVESTIGATING, Stage.WORKING, solved, Stage.CLOSED);
    }
}
