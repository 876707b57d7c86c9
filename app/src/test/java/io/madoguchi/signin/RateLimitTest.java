package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final TestClock clock = new TestClock();
    private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(15), clock);

    @Test
    void soManyAndNoMoreUntilTimeHasPassed() {
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
        assertThat(limit.take("b")).as("another key").isTrue();

        clock.advance(Duration.ofMinutes(5));
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
    }

    @Test
    void whatIsGivenBackOrForgottenDoesNotCount() {
        for (int i = 0; i < 20; i++) {
            assertThat(limit.take("a")).isTrue();
            limit.giveBack("a");
        }
        for (int i = 0; i < 3; i++) {
            limit.take("a");
        }
        limit.forget("a");
        assertThat(limit.take("a")).isTrue();
    }

    @Test
    void aFloodOfKeysDoesNotFillTheMemory() {
        limit.take("first");
        limit.take("first");
        limit.take("first");
        for (int i = 0; i < 10_000; i++) {
            limit.take("key" + i);
        }
        assertThat(limit.take("first")).as("forgotten: the oldest goes").isTrue();
    }
}
