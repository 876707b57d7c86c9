package io.madoguchi.application;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Refused;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that its applicant has confirmed.
 *
 * @param mail of the applicant
 * @param customer whom it is found to be about; null while that is not known
 */
public record Application(
        UUID id,
        String number,
        State state,
        Locale language,
        String mail,
        Content content,
        @Nullable Matched customer,
        Instant filedAt,
        Instant confirmedAt,
        @Nullable Instant decidedAt,
        int version) {

    /** The customer that it is laid beside. */
    public record Matched(
            UUID id,
            String code,
            String name,
            String phone,
            @Nullable UUID salesId,
            String salesName) {}

    /** M5.7: the desk and portal administrators decide on each, sales on those of their own customers. */
    public boolean isBefore(Viewer viewer) {
        return !state.isAnswered()
                && (viewer.kind() != AccountKind.SALES_REPRESENTATIVE
                        || (customer != null && viewer.accountId().equals(customer.salesId())));
    }

    /** @throws Refused if somebody was quicker, or it is not the viewer's to decide on */
    Application toBeDecided(Viewer viewer, int seen) {
        if (version != seen) {
            throw new Refused("application.refused.changed");
        }
        if (state.isAnswered()) {
            throw new Refused("application.refused.answered");
        }
        if (!isBefore(viewer)) {
            throw new Refused("application.refused.notYours");
        }
        return this;
    }
}
