package io.madoguchi.work;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Leaves work for later. A job is a row of the caller's transaction: it exists if and only if that is committed. */
@Component
public class Jobs {

    private final DSLContext dsl;
    private final Clock clock;
    private final ObjectProvider<JobRunner> runner;

    /** The runner is asked for late: it needs all handlers, and handlers enqueue jobs. */
    Jobs(DSLContext dsl, Clock clock, ObjectProvider<JobRunner> runner) {
        this.dsl = dsl;
        this.clock = clock;
        this.runner = runner;
    }

    /**
     * To be called inside a viewer's transaction, whosever it is.
     *
     * @param task of the {@link JobHandler} that will do it
     * @param instance tells jobs of a task apart. A job that still waits or runs swallows a second one of the same name, so
     *     give a new id unless that is wanted
     * @param at not before
     */
    public void enqueue(String task, String instance, String data, Instant at) {
        dsl.execute(
                "select enqueue(?, ?, ?, ?)",
                task,
                instance,
                data.getBytes(StandardCharsets.UTF_8),
                Timestamp.from(at));
        if (!at.isAfter(clock.instant())) {
            TransactionSynchronizationManager.registerSynchronization(new LookAfterCommit());
        }
    }

    /** Spares the reader of a mail the polling interval; if this node dies now, polling finds the job. */
    private final class LookAfterCommit implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            runner.ifAvailable(JobRunner::look);
        }
    }
}
