package io.madoguchi.signin;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Writes a session only when {@link SparingSession} says that it has changed, and reads it once per request. */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSession<S>> {

    private final FindByIndexNameSessionRepository<S> sessions;

    SparingSessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(sessions.createSession(), true);
    }

    @Override
    public void save(SparingSession<S> session) {
        if (session.isChanged()) {
            sessions.save(session.delegate());
            session.saved();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // only what was found below is remembered
    public @Nullable SparingSession<S> findById(String id) {
        Session remembered = SessionOfRequest.find(id);
        return remembered == null ? read(id) : (SparingSession<S>) remembered;
    }

    private @Nullable SparingSession<S> read(String id) {
        S session = SessionTransactions.<@Nullable S>reading(() -> sessions.findById(id));
        SparingSession<S> found = session == null ? null : new SparingSession<>(session, false);
        SessionOfRequest.remember(found);
        return found;
    }

    @Override
    public void deleteById(String id) {
        SessionOfRequest.remember(null);
        sessions.deleteById(id);
    }

    @Override
    public Map<String, SparingSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        return sessions.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new SparingSession<>(entry.getValue(), false)));
    }
}
