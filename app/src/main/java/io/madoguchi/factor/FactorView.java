package io.madoguchi.factor;

import io.madoguchi.signin.OwnSession;
import java.util.List;

/** {@code /profile/security}. */
public record FactorView(FactorState state, boolean demanded, List<OwnPasskey> passkeys, List<OwnSession> sessions) {}
