package io.madoguchi.signin;

import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Who a session belongs to, and since when. What he may do is asked anew at each request.
 *
 * @param ranges the networks from which he may work, as they were at sign-in: when they are changed, the sessions end; none
 *     means all
 */
record SignedIn(UUID accountId, Instant since, ArrayList<String> ranges) implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    SignedIn(UUID accountId, Instant since) {
        this(accountId, since, new ArrayList<>());
    }

    @Override
    public String getName() {
        return accountId.toString();
    }

    boolean mayComeFrom(String address) {
        return AddressRange.allows(ranges, address);
    }

    /** However busy a session is, it ends some time after sign-in. */
    boolean hasLasted(Duration longest, Instant now) {
        return !now.isBefore(since.plus(longest));
    }
}
