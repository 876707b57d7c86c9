package io.madoguchi.inquiry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an inquiry is tied to.
 *
 * @param mergedIntoId the inquiry that goes on in its place
 * @param outageId the wide-area incident (広域障害) that it comes from
 * @param claim how it stands to the customer's contracts
 */
public record Ties(@Nullable UUID mergedIntoId, @Nullable UUID outageId, Claim claim) {

    static final Ties NONE = new Ties(null, null, Claim.NONE);

    Ties mergedInto(UUID other) {
        return new Ties(other, outageId, claim);
    }

    Ties outage(@Nullable UUID outage) {
        return new Ties(mergedIntoId, outage, claim);
    }

    Ties claiming(Claim other) {
        return new Ties(mergedIntoId, outageId, other);
    }
}
