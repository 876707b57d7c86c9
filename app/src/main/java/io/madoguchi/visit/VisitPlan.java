package io.madoguchi.visit;

import io.madoguchi.inquiry.Engineer;
import java.time.Instant;
import java.util.List;

/**
 * When who goes where.
 *
 * @param startsAt beginning of the window that the customer is told
 * @param engineers at least one; the first one leads
 */
public record VisitPlan(String purpose, String site, Instant startsAt, Instant endsAt, List<Engineer> engineers) {
    public VisitPlan {
        engineers = List.copyOf(engineers);
    }
}
