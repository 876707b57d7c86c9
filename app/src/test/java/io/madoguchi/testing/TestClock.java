package io.madoguchi.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock stepped by hand. It begins on Tuesday 2026-11-24 10:00 in Tokyo and moves by one millisecond whenever it is
 * read, so that what happens later is later.
 */
public final class TestClock extends Clock {

    public static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** For a test that goes far: it comes back afterwards, the others share the clock. */
    public void goTo(Instant instant) {
        now.set(instant);
    }

    @Override
    public Instant instant() {
        return now.getAndUpdate(instant -> instant.plusMillis(1));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Zones are the caller's matter");
    }
}
