package io.madoguchi.attestation;

import io.madoguchi.shell.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /accounts/attestation}.
 *
 * @param round null if there is nothing to answer
 * @param chosen what was chosen in a form that could not be taken
 */
public record AttestationView(
        @Nullable AttestationRound round,
        List<AskedAccount> asked,
        Map<UUID, Boolean> chosen,
        Instant now,
        FormErrors errors) {

    public boolean isChosen(UUID account, boolean stays) {
        Boolean choice = chosen.get(account);
        return choice != null && choice == stays;
    }
}
