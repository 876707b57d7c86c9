package io.madoguchi.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit or a part, as it was when an entry of the history told of it.
 *
 * @param state of the visit or part after the step
 * @param what the site of a visit; number, name and quantity of a part
 * @param from when a visit begins; null for a part
 * @param until by when the visit or part is wanted, the visit ends, or the part is expected
 * @param formerFrom when the visit was to begin before it was planned anew
 * @param by who goes, or carries it; empty if nobody does yet
 */
public record Errand(
        UUID id,
        String state,
        String what,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant formerFrom,
        @Nullable String by) {}
