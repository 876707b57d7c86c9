package io.madoguchi.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done on site (作業報告).
 *
 * @param signer who signed for the customer; empty if nobody was there to sign
 * @param signature the attachment with the picture of the signature; null if nobody signed
 */
public record VisitReport(
        Instant arrivedAt,
        Instant leftAt,
        VisitResult result,
        String workDone,
        String nextSteps,
        String signer,
        @Nullable UUID signature) {}
