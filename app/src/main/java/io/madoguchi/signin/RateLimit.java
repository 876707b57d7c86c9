package io.madoguchi.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * At most so many of something per key in a while, such as wrong passwords per address. Counted on each node for itself and
 * in bounded memory: what must hold everywhere, like the lock of an account, is counted in the database.
 */
public final class RateLimit {

    private static final int MOST_KEYS = 10_000;

    private final int times;
    private final Duration period;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    public RateLimit(int times, Duration period, Clock clock) {
        this.times = times;
        this.period = period;
        this.time = new ClockTime(clock);
    }

    /** False when the key has had its share. */
    public synchronized boolean take(String key) {
        return bucket(key).tryConsume(1);
    }

    /** For what turned out not to count. */
    public synchronized void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    public synchronized void forget(String key) {
        buckets.remove(key);
    }

    private Bucket bucket(String key) {
        return buckets.computeIfAbsent(
                key,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
