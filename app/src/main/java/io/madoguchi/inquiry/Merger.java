package io.madoguchi.inquiry;

import static io.madoguchi.inquiry.StepText.optional;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Refused;
import java.time.Instant;
import java.util.Objects;

/**
 * Two inquiries about the same thing become one. The duplicate is closed and points to the other, which goes on. They stand
 * in the same place, so that whoever reads the one reads the other.
 */
record Merger(Step duplicate, Step other) {

    /** As the verbs do: refuses what makes no sense. */
    static Merger of(Viewer by, Inquiry duplicate, Inquiry other, String text, Instant now) {
        duplicate.guard(Verb.MERGE, by, now);
        if (duplicate.id().equals(other.id())) {
            throw new Refused("inquiry.invalid.other.same");
        }
        boolean samePlace = duplicate.customerId().equals(other.customerId())
                && Objects.equals(duplicate.engagementId(), other.engagementId())
                && duplicate.money() == other.money();
        if (!samePlace) {
            throw new Refused("inquiry.invalid.other.place", other.number());
        }
        if (!other.state().stage().isOpen()) {
            throw new Refused("inquiry.invalid.other.closed", other.number());
        }
        Step closing = duplicate.step(
                EntryKind.MERGED,
                optional(text),
                EntryDetail.with(other.number()),
                duplicate.state().closed(now));
        Step absorbing = other.step(EntryKind.ABSORBED, "", EntryDetail.with(duplicate.number()), other.state());
        return new Merger(
                Step.of(closing.after().mergedInto(other.id()), closing.kind(), closing.text(), closing.detail()),
                absorbing);
    }
}
