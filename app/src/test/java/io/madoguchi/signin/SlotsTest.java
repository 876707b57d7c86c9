package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M5.8 hashing passwords leaves processors to the pages")
class SlotsTest {

    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void neverMoreThanSoManyWorkAtTheSameTimeAndAllGetTheirTurn() {
        Slots slots = new Slots(2);
        CountDownLatch twoAtWork = new CountDownLatch(2);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                people.execute(() -> slots.in(() -> work(twoAtWork)));
            }
        }
        assertThat(most).hasValue(2);
        assertThat(done).hasValue(200);
    }

    @Test
    void workThatFailsGivesItsSlotBack() {
        Slots slots = new Slots(1);
        try {
            slots.in(() -> {
                throw new IllegalStateException("failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(slots.in(() -> "next")).isEqualTo("next");
        }
    }

    private int work(CountDownLatch twoAtWork) {
        most.accumulateAndGet(working.incrementAndGet(), Math::max);
        twoAtWork.countDown();
        try {
            twoAtWork.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        working.decrementAndGet();
        return done.incrementAndGet();
    }
}
