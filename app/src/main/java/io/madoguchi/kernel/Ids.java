package io.madoguchi.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Makes UUIDs of version 7 (RFC 9562): they sort by the time they were made, so indexes grow at their end. */
@Component
public final class Ids {

    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long milliseconds = clock.millis();
        long high = (milliseconds << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
