package io.madoguchi.account;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.signin.Sessions;
import io.madoguchi.signin.SignInLimits;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries out what administrators do with accounts. An account that the viewer must not touch has no such page (404). */
@Component
public class AccountVerbs {

    private final Database database;
    private final AccountStore store;
    private final Invitations invitations;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Audit audit;
    private final Clock clock;

    AccountVerbs(
            Database database,
            AccountStore store,
            Invitations invitations,
            Sessions sessions,
            SignInLimits limits,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.invitations = invitations;
        this.sessions = sessions;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version of the account that the page showed */
    void carryOut(Viewer viewer, UUID id, int version, AccountVerb verb) {
        AccountDetails account = database.as(viewer, () -> {
            AccountDetails found = toBeTouched(viewer, id);
            if (found.version() != version || !verb.isPossible(found)) {
                throw new Refused("accounts.refused.stale");
            }
            refuseUnlessDone(found, outcome(id, verb));
            audit.record(viewer, verb.action(), subject(found, "{\"id\":\"" + id + "\"}"));
            return found;
        });
        if (verb.endsSessions()) {
            sessions.endAll(id);
        } else if (verb == AccountVerb.UNLOCK) {
            limits.open(MailAddress.of(account.mail()));
        }
    }

    /**
     * Suspends an account whose person is gone, inside the viewer's transaction; {@link #endSessions} has to follow it.
     *
     * @return false if it need not be suspended any more
     */
    public boolean suspend(Viewer viewer, UUID id) {
        AccountDetails found = toBeTouched(viewer, id);
        if (!AccountVerb.SUSPEND.isPossible(found)) {
            return false;
        }
        refuseUnlessDone(found, outcome(id, AccountVerb.SUSPEND));
        audit.record(viewer, "account.suspended", subject(found, "{\"id\":\"" + id + "\"}"));
        return true;
    }

    public void endSessions(UUID id) {
        sessions.endAll(id);
    }

    private AccountDetails toBeTouched(Viewer viewer, UUID id) {
        AccountDetails found = store.find(id, clock.instant()).orElseThrow(NotFound::new);
        if (id.equals(viewer.accountId()) && AccountRules.mayGive(viewer, found.held())) {
            throw new Refused("accounts.refused.self");
        }
        if (!AccountRules.mayTouch(viewer, id, found.held()) || found.state() == AccountState.REMOVED) {
            throw new NotFound();
        }
        return found;
    }

    private String outcome(UUID id, AccountVerb verb) {
        Instant now = clock.instant();
        return switch (verb) {
            case SUSPEND -> store.setStatus(id, "SUSPENDED", now);
            case RESUME -> store.setStatus(id, "ACTIVE", now);
            case REMOVE -> store.setStatus(id, "REMOVED", now);
            case UNLOCK -> store.unlock(id);
            case INVITE -> invitations.send(id) ? "DONE" : "MOOT";
        };
    }

    static void refuseUnlessDone(AccountDetails account, String outcome) {
        switch (outcome) {
            case "LAST" -> throw new Refused("accounts.refused.last." + account.kind());
            case "MOOT", "STALE" -> throw new Refused("accounts.refused.stale");
            default -> {}
        }
    }

    static Audit.Subject subject(AccountDetails account, String detail) {
        return new Audit.Subject("account", account.mail(), account.company().id(), detail);
    }
}
