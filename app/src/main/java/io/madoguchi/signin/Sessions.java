package io.madoguchi.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * The sessions of an account, on all its devices. They lie behind another pool than the account itself: end them after the
 * change that is the reason has been committed.
 */
@Component
public class Sessions {

    private static final int HANDLE_BYTES = 12;

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

    /** The one in which the person is at work first, then those used last. */
    public List<OwnSession> of(UUID account, String current) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> shown(session, current))
                .sorted(Comparator.comparing(OwnSession::current)
                        .thenComparing(OwnSession::lastUsed)
                        .reversed())
                .toList();
    }

    /** Does nothing if it has ended already, or is another account's. */
    public void end(UUID account, String handle) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .forEach(sessions::deleteById);
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

    /** In one statement, for all accounts of a customer. */
    public void endAllBut(String kept, Collection<UUID> accounts) {
        live.end(accounts.stream().map(UUID::toString).toList(), kept);
    }

    private static OwnSession shown(Session session, String current) {
        SessionOrigin origin = SessionOrigin.kept(session::getAttribute);
        return new OwnSession(
                handle(session.getId()),
                Browser.of(origin.userAgent()),
                origin.address(),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    private static String handle(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HANDLE_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
