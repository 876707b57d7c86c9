package io.madoguchi.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Old and new values of an entry, kept as JSON without the empty ones.
 *
 * @param version of the inquiry after it: what a page had not seen yet is what has a higher one; 0 for a note
 * @param asks the message asks the customer something
 * @param fix the permanent fix (恒久対処) beside the cause
 * @param errand the visit or part that it tells of
 */
public record EntryDetail(
        int version,
        @Nullable Stage formerStage,
        @Nullable Stage stage,
        @Nullable String formerAssignee,
        @Nullable String assignee,
        @Nullable Instant formerUntil,
        @Nullable Instant until,
        boolean asks,
        @Nullable String fix,
        @Nullable Errand errand) {

    static final EntryDetail NONE = new EntryDetail(0, null, null, null, null, null, null, false, null, null);

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    all -> JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public static EntryDetail read(String json) {
        return JSON.readValue(json, EntryDetail.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static EntryDetail asking(boolean asks) {
        return new EntryDetail(0, null, null, null, null, null, null, asks, null, null);
    }

    static EntryDetail until(@Nullable Instant former, Instant until) {
        return new EntryDetail(0, null, null, null, null, former, until, false, null, null);
    }

    static EntryDetail fixedBy(String fix) {
        return new EntryDetail(0, null, null, null, null, null, null, false, fix.isEmpty() ? null : fix, null);
    }

    static EntryDetail of(Errand errand) {
        return new EntryDetail(0, null, null, null, null, null, null, false, null, errand);
    }

    /** With what follows from the inquiry before and after the step. */
    EntryDetail between(Inquiry before, Inquiry after) {
        State from = before.state();
        State to = after.state();
        boolean moved = from.stage() != to.stage();
        boolean handedOver = !Objects.equals(from.assignee(), to.assignee());
        return new EntryDetail(
                after.version(),
                moved ? from.stage() : null,
                moved ? to.stage() : null,
                handedOver && from.assignee() != null ? from.assigneeName() : null,
                handedOver ? to.assigneeName() : null,
                formerUntil,
                until,
                asks,
                fix,
                errand);
    }
}
