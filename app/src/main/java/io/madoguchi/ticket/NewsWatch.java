package io.madoguchi.ticket;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for news on behalf of all open pages of this node: one thread, and one statement at each look while any page is
 * open. It stops before the web server, which would wait for the streams.
 */
@Component
class NewsWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NewsWatch.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    /** Telling takes connections of the pool that pages need too. */
    private static final int TOLD_AT_ONCE = 3;

    private final OpenPages pages;
    private final Semaphore places = new Semaphore(TOLD_AT_ONCE);
    private volatile @Nullable Running running;

    NewsWatch(OpenPages pages) {
        this.pages = pages;
    }

    private record Running(ScheduledExecutorService clock, ExecutorService tellers) {}

    @Override
    public void start() {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(
                1, Thread.ofVirtual().name("news").factory());
        ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
        every(clock, LOOKS_EVERY, () -> pages.withNews().forEach(page -> tellers.execute(() -> tell(page))));
        every(clock, HEARTBEAT, () -> tellers.execute(() -> quietly(pages::heartbeat)));
        running = new Running(clock, tellers);
    }

    private static void every(ScheduledExecutorService clock, Duration interval, Runnable work) {
        Future<?> _ = clock.scheduleWithFixedDelay(
                () -> quietly(work), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tell(OpenPage page) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            quietly(() -> pages.tell(page));
        } finally {
            places.release();
        }
    }

    /** The database may be away for a while; the next look finds what this one missed. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.info("Open pages could not be told of news: {}", failure.getMessage());
        }
    }

    @Override
    public void stop() {
        Running ended = running;
        running = null;
        if (ended != null) {
            ended.clock().shutdownNow();
            ended.tellers().shutdownNow();
            pages.endAll();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
