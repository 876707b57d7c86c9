package io.madoguchi.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** All users do the same thing again and again for a while. The first one begins it, the last one ends it. */
final class Phase {

    private final Visit visit;
    private final int users;
    private final long nanos;
    private final int most;
    private final Watch watch;
    private final Latencies latencies = new Latencies();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private boolean running;
    private long begin;
    private long end;

    private Phase(Visit visit, int users, long nanos, int most, Watch watch) {
        this.visit = visit;
        this.users = users;
        this.nanos = nanos;
        this.most = most;
        this.watch = watch;
    }

    static Phase lasting(Visit visit, int users, int seconds, Watch watch) {
        return new Phase(visit, users, TimeUnit.SECONDS.toNanos(seconds), Integer.MAX_VALUE, watch);
    }

    /** Each user so many times, however long that takes. */
    static Phase times(Visit visit, int users, int times, Watch watch) {
        return new Phase(visit, users, TimeUnit.MINUTES.toNanos(5), users * times, watch);
    }

    Visit visit() {
        return visit;
    }

    int users() {
        return users;
    }

    synchronized void begin() {
        if (!running) {
            running = true;
            watch.begins(this);
            begin = System.nanoTime();
        }
    }

    synchronized boolean goesOn() {
        return System.nanoTime() - begin < nanos && begun.getAndIncrement() < most;
    }

    void took(long spent, boolean failed) {
        if (failed) {
            failures.incrementAndGet();
        } else {
            latencies.add(spent);
        }
    }

    void leave() {
        if (left.incrementAndGet() == users) {
            end = System.nanoTime();
            watch.ends(this);
        }
    }

    Latencies latencies() {
        return latencies;
    }

    int failures() {
        return failures.get();
    }

    double seconds() {
        return (end - begin) / 1e9;
    }

    /** What is looked at from outside while the phase lasts. */
    interface Watch {
        void begins(Phase phase);

        void ends(Phase phase);
    }
}
