package io.madoguchi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void percentilesAreValuesThatWereMeasured() {
        LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).forEach(latencies::add);

        assertThat(latencies.percentile(50)).isEqualTo(50);
        assertThat(latencies.percentile(95)).isEqualTo(95);
        assertThat(latencies.percentile(99)).isEqualTo(99);
        assertThat(latencies.percentile(100)).isEqualTo(100);
    }

    @Test
    void oneValueIsAllPercentiles() {
        latencies.add(7_000_000);

        assertThat(latencies.percentile(50)).isEqualTo(7);
        assertThat(latencies.percentile(99)).isEqualTo(7);
    }

    @Test
    void nothingMeasuredIsNoError() {
        assertThat(latencies.percentile(99)).isZero();
    }

    @Test
    void moreValuesThanFirstPlannedAreKept() {
        LongStream.range(0, 100_000).forEach(latencies::add);

        assertThat(latencies.count()).isEqualTo(100_000);
    }
}
