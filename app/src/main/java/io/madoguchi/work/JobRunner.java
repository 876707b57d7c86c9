package io.madoguchi.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.madoguchi.access.WorkDataSource;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for due jobs as long as the program runs: started last and stopped first, with time for running jobs to end. A job
 * whose node has been silent for four heartbeats, the fewest that the scheduler allows, is taken over: a mail waits
 * half a minute at most when a program has been killed. Who is only slow may find his job done twice, which is harmless.
 */
@Component
class JobRunner implements SmartLifecycle {

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
    private static final int THREADS = 4;

    private final DataSource dataSource;
    private final JobTasks tasks;
    private final Clock clock;
    private final boolean enabled;
    private volatile @Nullable Scheduler scheduler;

    JobRunner(
            @WorkDataSource DataSource dataSource,
            JobTasks tasks,
            Clock clock,
            @Value("${portal.jobs.enabled:true}") boolean enabled) {
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.clock = clock;
        this.enabled = enabled;
    }

    /** A stopped scheduler cannot start again, so each start makes its own. */
    @Override
    public void start() {
        Scheduler started = Scheduler.create(dataSource, tasks.oneTime())
                .startTasks(tasks.recurring())
                .serializer(new TextSerializer())
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .build();
        started.start();
        scheduler = started;
    }

    /** Looks at once instead of at the next polling. */
    void look() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
