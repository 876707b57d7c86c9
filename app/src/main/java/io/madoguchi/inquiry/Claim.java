package io.madoguchi.inquiry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer may claim by his contracts.
 *
 * @param doubt why it was, or is, in doubt; null if it never was
 * @param contractId the contract named, by the reporter or the sales representative
 */
public record Claim(
        Entitlement entitlement,
        @Nullable Doubt doubt,
        @Nullable UUID contractId) {

    static final Claim NONE = new Claim(Entitlement.COVERED, null, null);

    static Claim of(@Nullable Doubt doubt, @Nullable UUID contract) {
        return new Claim(doubt == null ? Entitlement.COVERED : Entitlement.CHECKING, doubt, contract);
    }

    public boolean isInDoubt() {
        return entitlement == Entitlement.CHECKING;
    }

    Claim settled(Entitlement how) {
        return new Claim(how, doubt, contractId);
    }

    Claim coveredBy(UUID contract) {
        return new Claim(Entitlement.COVERED, doubt, contract);
    }

    /** What was declined is in doubt again; what was settled otherwise stays so. */
    Claim reopened() {
        return entitlement == Entitlement.DECLINED ? settled(Entitlement.CHECKING) : this;
    }
}
