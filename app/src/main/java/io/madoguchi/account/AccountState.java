package io.madoguchi.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an account stands. */
public enum AccountState {
    ACTIVE,
    /** Has no password yet and has never signed in. */
    INVITED,
    /** Too many wrong passwords in a row; ends by itself. */
    LOCKED,
    SUSPENDED,
    REMOVED;

    static AccountState of(String status, boolean isNew, @Nullable Instant lockedUntil, Instant now) {
        if (!status.equals("ACTIVE")) {
            return valueOf(status);
        }
        if (isNew) {
            return INVITED;
        }
        return lockedUntil != null && now.isBefore(lockedUntil) ? LOCKED : ACTIVE;
    }
}
