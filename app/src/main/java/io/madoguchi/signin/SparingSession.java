package io.madoguchi.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that knows whether it has to be written. Its last access alone is a reason once a minute only: a row written by
 * every request halves the throughput of a simple page. It therefore ends up to a minute before its idle time is over.
 */
final class SparingSession<S extends Session> implements Session {

    static final Duration ACCESS_WRITTEN_EVERY = Duration.ofMinutes(1);

    private final S delegate;
    private boolean changed;

    SparingSession(S delegate, boolean changed) {
        this.delegate = delegate;
        this.changed = changed;
    }

    S delegate() {
        return delegate;
    }

    boolean isChanged() {
        return changed;
    }

    void saved() {
        changed = false;
    }

    @Override
    public void setLastAccessedTime(Instant access) {
        if (!UnaskedRequests.isUnasked()
                && !access.isBefore(delegate.getLastAccessedTime().plus(ACCESS_WRITTEN_EVERY))) {
            changed = true;
            delegate.setLastAccessedTime(access);
        }
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        delegate.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        delegate.removeAttribute(name);
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return delegate.changeSessionId();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        delegate.setMaxInactiveInterval(interval);
    }

    @Override
    public String getId() {
        return delegate.getId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface is so
    public <T> @Nullable T getAttribute(String name) {
        return delegate.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return delegate.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return delegate.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return delegate.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return delegate.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return delegate.isExpired();
    }
}
