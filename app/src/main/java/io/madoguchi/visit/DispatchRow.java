package io.madoguchi.visit;

import io.madoguchi.inquiry.EntryKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit or part in the list.
 *
 * @param state of a {@link VisitState} or a {@link PartState}
 * @param what the purpose of a visit; number and name of a part
 * @param place where the visit or the part goes
 * @param by who goes, or the carrier; empty if nobody does yet
 * @param startsAt null for a part, and for a visit that is not planned
 */
public record DispatchRow(
        EntryKind kind,
        UUID id,
        String number,
        String customerName,
        String state,
        Instant dueAt,
        boolean late,
        String what,
        String place,
        String by,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    public boolean isVisit() {
        return kind == EntryKind.VISIT;
    }

    public String path() {
        return "/inquiries/" + number + (isVisit() ? "/visits/" : "/parts/") + id;
    }

    List<String> keys() {
        return List.of(dueAt.toString(), id.toString());
    }
}
