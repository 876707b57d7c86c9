package io.madoguchi.work;

import java.time.Duration;

/**
 * When a failed job is tried again: after {@code first}, then twice as long each time, but never longer than {@code longest}.
 *
 * @param attempts after so many failures the job is given up and logged; 0 means never
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {

    /** For what must not be lost: after an hour's outage the next attempt is at most ten minutes away. */
    public static final RetryPolicy FOR_EVER = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(10), 0);

    private static final int MOST_DOUBLINGS = 30;

    public static RetryPolicy atMost(int attempts) {
        return new RetryPolicy(FOR_EVER.first, FOR_EVER.longest, attempts);
    }

    boolean isExhaustedAfter(int failures) {
        return attempts > 0 && failures >= attempts;
    }

    /** @param failures in a row, at least 1 */
    Duration delayAfter(int failures) {
        Duration delay = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
