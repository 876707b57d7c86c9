package io.madoguchi.account;

import static io.madoguchi.account.AccountState.ACTIVE;
import static io.madoguchi.account.AccountState.INVITED;
import static io.madoguchi.account.AccountState.LOCKED;
import static io.madoguchi.account.AccountState.SUSPENDED;

import java.util.Set;

/** What can be done with an account beside changing it; the words are {@code accounts.verb.NAME}. */
public enum AccountVerb {
    INVITE("invitation", "account.invited", INVITED),
    UNLOCK("unlocking", "account.unlocked", LOCKED),
    SUSPEND("suspension", "account.suspended", ACTIVE, INVITED, LOCKED),
    RESUME("resumption", "account.resumed", SUSPENDED),
    REMOVE("removal", "account.removed", ACTIVE, INVITED, LOCKED, SUSPENDED);

    private final String noun;
    private final String action;
    private final Set<AccountState> from;

    AccountVerb(String noun, String action, AccountState... from) {
        this.noun = noun;
        this.action = action;
        this.from = Set.of(from);
    }

    /** Its form's address begins with that of the account. */
    public String noun() {
        return noun;
    }

    String action() {
        return action;
    }

    public boolean isPossible(AccountDetails account) {
        return from.contains(account.state()) && (this != INVITE || !account.hasPassword());
    }

    boolean endsSessions() {
        return this == SUSPEND || this == REMOVE;
    }
}
