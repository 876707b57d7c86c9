package io.madoguchi.signin;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** So many may work at the same time; who comes later waits his turn. */
final class Slots {

    private final Semaphore free;

    Slots(int count) {
        free = new Semaphore(count, true);
    }

    <T> T in(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
