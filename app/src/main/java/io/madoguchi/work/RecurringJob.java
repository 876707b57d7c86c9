package io.madoguchi.work;

import java.time.Duration;

/** Work that comes back, such as cleaning up; a bean. However many nodes there are, one of them does it at a time. */
public interface RecurringJob {

    /** Stands in the database, so it is never changed. */
    String task();

    /** From the end of one run to the start of the next, also after a failure. */
    Duration interval();

    /** Runs without a transaction and without a viewer. */
    void run();

    static RecurringJob of(String task, Duration interval, Runnable work) {
        record Named(String task, Duration interval, Runnable work) implements RecurringJob {
            @Override
            public void run() {
                work.run();
            }
        }
        return new Named(task, interval, work);
    }
}
