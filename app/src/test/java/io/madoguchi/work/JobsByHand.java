package io.madoguchi.work;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.madoguchi.access.WorkDataSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries out jobs when a test says so, in the test's thread and at the test's time. */
@Component
public class JobsByHand {

    private static final int MOST_ROUNDS = 200;

    private final JdbcClient rows;
    private final Clock clock;
    private final SettableClock schedulerClock = new SettableClock();
    private final ManualScheduler scheduler;

    JobsByHand(@WorkDataSource DataSource dataSource, JobTasks tasks, Clock clock) {
        this.rows = JdbcClient.create(dataSource);
        this.clock = clock;
        List<Task<?>> all = tasks.oneTime();
        var builder = TestHelper.createManualScheduler(dataSource, all).clock(schedulerClock);
        builder.serializer(new TextSerializer());
        this.scheduler = builder.build();
    }

    /** Runs what is due, and what that leads to; what fails waits for its next attempt. */
    public void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Instant now = clock.instant();
            if (due(now) == 0) {
                return;
            }
            schedulerClock.set(now);
            scheduler.runAnyDueExecutions();
        }
        throw new IllegalStateException("There is no end to the jobs");
    }

    /** Lets another node find the jobs whose node has been silent too long, and runs them. */
    public void takeOver() {
        schedulerClock.set(clock.instant());
        scheduler.runDeadExecutionDetection();
        run();
    }

    /** Jobs of a task that are not done. */
    public long open(String task) {
        return rows.sql("select count(*) from scheduled_tasks where task_name = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private long due(Instant now) {
        return rows.sql("select count(*) from scheduled_tasks where execution_time <= ? and not picked")
                .param(Timestamp.from(now))
                .query(Long.class)
                .single();
    }
}
