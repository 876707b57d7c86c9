package io.madoguchi.signin;

import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Who a session belongs to. What he may do is asked anew at each request.
 *
 * @param since however busy the session is, it ends twelve hours after this
 */
record SignedIn(UUID accountId, Instant since) implements Principal, Serializable {
    private static final long serialVersionUID = 1L;
    static final Duration LONGEST = Duration.ofHours(12);

    @Override
    public String getName() {
        return accountId.toString();
    }

    boolean hasEndedAt(Instant now) {
        return !now.isBefore(since.plus(LONGEST));
    }
}
