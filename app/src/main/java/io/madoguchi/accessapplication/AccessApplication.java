package io.madoguchi.accessapplication;

import io.madoguchi.engagement.EngagementPlan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody asks for, and what came of it so far.
 *
 * @param entries oldest first
 */
public record AccessApplication(
        UUID id,
        String number,
        UUID customerId,
        String customerCode,
        String customerName,
        UUID applicantId,
        String applicantName,
        AccessState state,
        int version,
        Instant filedAt,
        List<EngagementPlan> parts,
        List<Entry> entries) {

    public AccessApplication {
        parts = List.copyOf(parts);
        entries = List.copyOf(entries);
    }

    public Entry last() {
        return entries.getLast();
    }

    public record Entry(Kind kind, Instant at, String authorName, String text) {}

    public enum Kind {
        FILED,
        ASKED,
        ANSWERED,
        REJECTED,
        SET_UP
    }
}
