package io.madoguchi.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who a session belongs to. What he may do is asked anew at each request. */
record SignedIn(UUID accountId) implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return accountId.toString();
    }
}
