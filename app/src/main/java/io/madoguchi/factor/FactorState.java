package io.madoguchi.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can show besides his password.
 *
 * @param totpSince null without an authenticator app
 * @param demanded by a rule for his company or role
 */
public record FactorState(@Nullable Instant totpSince, int passkeys, int codesLeft, boolean demanded) {

    public boolean hasTotp() {
        return totpSince != null;
    }

    public boolean isProtected() {
        return hasTotp() || passkeys > 0;
    }

    public boolean hasFewCodes() {
        return codesLeft <= RecoveryCode.FEW;
    }

    /** Of what is demanded the last may not go. */
    boolean isLast() {
        return passkeys + (hasTotp() ? 1 : 0) == 1;
    }
}
