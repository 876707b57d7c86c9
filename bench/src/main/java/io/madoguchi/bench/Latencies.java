package io.madoguchi.bench;

import java.util.Arrays;

/** How long each of many requests took; percentiles are exact, by the nearest rank. */
final class Latencies {

    private long[] nanos = new long[1 << 14];
    private int count;

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    synchronized int count() {
        return count;
    }

    /** In milliseconds; 0 if nothing was measured. */
    synchronized double percentile(double percent) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.clamp(rank - 1, 0, count - 1)] / 1e6;
    }
}
