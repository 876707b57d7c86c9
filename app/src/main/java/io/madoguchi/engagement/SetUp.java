package io.madoguchi.engagement;

import java.util.List;
import java.util.UUID;

/** What came of {@link Engagements#setUp}: all of it, or nothing. */
public sealed interface SetUp {

    /** @param engagements in the order of the plans */
    record Done(List<UUID> engagements) implements SetUp {}

    /** Nothing is written. */
    record Impossible(List<EngagementProblem> problems) implements SetUp {}
}
