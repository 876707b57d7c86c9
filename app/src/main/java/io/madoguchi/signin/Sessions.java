package io.madoguchi.signin;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions of an account, on all its devices. They lie behind another pool than the account itself: end them after the
 * change that is the reason has been committed.
 */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<?> sessions;
    private final LiveSessionQuery live;

    Sessions(FindByIndexNameSessionRepository<?> sessions, LiveSessionQuery live) {
        this.sessions = sessions;
        this.live = live;
    }

    /** Those of these sessions, by their ids, that have neither ended nor expired. At least one has to be asked for. */
    public Set<String> alive(Set<String> ids) {
        return live.of(ids);
    }

    /** In how many places an account is signed in at present. */
    public int count(UUID account) {
        return live.count(account);
    }

    /** For an account that is suspended or whose password was reset. */
    public void endAll(UUID account) {
        endOthers(account, null);
    }

    /** @param kept the session in which the person is at work, by its id */
    public void endOthers(UUID account, @Nullable String kept) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }
}
