package io.madoguchi.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The clock of the demonstration: the real time, except while the past of its inquiries is told before it serves. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private volatile @Nullable Instant past;

    void goTo(Instant instant) {
        past = instant;
    }

    void comeBack() {
        past = null;
    }

    @Override
    public Instant instant() {
        Instant told = past;
        return told == null ? real.instant() : told;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
