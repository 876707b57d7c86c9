package io.madoguchi.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Old and new values of an entry, kept as JSON without the empty ones.
 *
 * @param version of the inquiry after it: what a page had not seen yet is what has a higher one; 0 for a note
 * @param formerAssigneeId whom a mail tells that it is no longer his
 * @param asks the message asks the customer something
 * @param fix the permanent fix (恒久対処) beside the cause
 * @param errand the visit or part that it tells of
 * @param contract number of the contract that was named
 * @param other number of the inquiry that it was merged with, or split from or into
 */
public record EntryDetail(
        int version,
        @Nullable Stage formerStage,
        @Nullable Stage stage,
        @Nullable Turn formerTurn,
        @Nullable Turn turn,
        @Nullable UUID formerAssigneeId,
        @Nullable String formerAssignee,
        @Nullable String assignee,
        @Nullable Instant formerUntil,
        @Nullable Instant until,
        @Nullable Classification formerClassification,
        @Nullable Classification classification,
        boolean asks,
        @Nullable String fix,
        @Nullable String other,
        @Nullable Errand errand,
        @Nullable String contract) {

    static final EntryDetail NONE = said(false, null, null);

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
        return said(asks, null, null);
    }

    static EntryDetail fixedBy(String fix) {
        return said(false, fix.isEmpty() ? null : fix, null);
    }

    static EntryDetail with(String other) {
        return said(false, null, other);
    }

    private static EntryDetail said(boolean asks, @Nullable String fix, @Nullable String other) {
        return new EntryDetail(
                0, null, null, null, null, null, null, null, null, null, null, null, asks, fix, other, null, null);
    }

    static EntryDetail contract(String number) {
        return new EntryDetail(
                0, null, null, null, null, null, null, null, null, null, null, null, false, null, null, null, number);
    }

    static EntryDetail of(Errand errand) {
        return new EntryDetail(
                0, null, null, null, null, null, null, null, null, null, null, null, false, null, null, errand, null);
    }

    /** With what follows from the inquiry before and after the step. */
    EntryDetail between(Inquiry before, Inquiry after) {
        State from = before.state();
        State to = after.state();
        boolean moved = from.stage() != to.stage();
        boolean turned = from.turn() != to.turn();
        boolean handedOver = !Objects.equals(from.assignee(), to.assignee());
        Engineer former = handedOver ? from.assignee() : null;
        Engineer next = handedOver ? to.assignee() : null;
        boolean stated = to.restorationDueAt() != null && !to.restorationDueAt().equals(from.restorationDueAt());
        boolean corrected = !before.classification().equals(after.classification());
        return new EntryDetail(
                after.version(),
                moved ? from.stage() : null,
                moved ? to.stage() : null,
                turned ? from.turn() : null,
                turned ? to.turn() : null,
                former == null ? null : former.id(),
                former == null ? null : former.name(),
                next == null ? null : next.name(),
                stated ? from.restorationDueAt() : null,
                stated ? to.restorationDueAt() : null,
                corrected ? before.classification() : null,
                corrected ? after.classification() : null,
                asks,
                fix,
                other,
                errand,
                contract);
    }
}
