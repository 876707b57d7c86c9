package io.madoguchi.signin;

import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Who a session belongs to, and since when. What he may do is asked anew at each request. */
record SignedIn(UUID accountId, Instant since) implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return accountId.toString();
    }

    /** However busy a session is, it ends some time after sign-in. */
    boolean hasLasted(Duration longest, Instant now) {
        return !now.isBefore(since.plus(longest));
    }
}
