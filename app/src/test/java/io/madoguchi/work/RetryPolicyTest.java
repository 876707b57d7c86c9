package io.madoguchi.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT20S", "3, PT40S", "6, PT5M20S", "7, PT10M", "60, PT10M", "100000, PT10M"})
    void waitsTwiceAsLongEachTimeUpToTenMinutes(int failures, Duration delay) {
        assertThat(RetryPolicy.FOR_EVER.delayAfter(failures)).isEqualTo(delay);
    }

    @Test
    void givesUpOnlyWhereItIsToldTo() {
        assertThat(RetryPolicy.FOR_EVER.isExhaustedAfter(1_000_000)).isFalse();
        assertThat(RetryPolicy.atMost(3).isExhaustedAfter(2)).isFalse();
        assertThat(RetryPolicy.atMost(3).isExhaustedAfter(3)).isTrue();
    }
}
