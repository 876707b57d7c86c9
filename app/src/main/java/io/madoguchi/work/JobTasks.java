package io.madoguchi.work;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the modules contribute, as the scheduler knows it. */
@Component
class JobTasks {

    private static final Logger log = LoggerFactory.getLogger(JobTasks.class);

    private final List<Task<?>> oneTime;
    private final List<RecurringTask<?>> recurring;

    JobTasks(List<JobHandler> handlers, List<RecurringJob> recurringJobs) {
        oneTime = handlers.stream().<Task<?>>map(JobTasks::task).toList();
        recurring = recurringJobs.stream().<RecurringTask<?>>map(JobTasks::task).toList();
    }

    List<Task<?>> oneTime() {
        return oneTime;
    }

    List<RecurringTask<?>> recurring() {
        return recurring;
    }

    private static Task<String> task(JobHandler handler) {
        return Tasks.oneTime(handler.task(), String.class)
                .onFailure(new Again(handler.retry()))
                .execute((job, context) -> handler.run(job.getData()));
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.task(), FixedDelay.of(job.interval())).execute((instance, context) -> job.run());
    }

    private record Again(RetryPolicy policy) implements FailureHandler<String> {
        @Override
        public void onFailure(ExecutionComplete complete, ExecutionOperations<String> operations) {
            int failures = complete.getExecution().consecutiveFailures + 1;
            if (policy.isExhaustedAfter(failures)) {
                log.error("Job {} is given up after {} attempts", complete.getExecution().taskInstance, failures);
                operations.remove();
            } else {
                operations.reschedule(complete, complete.getTimeDone().plus(policy.delayAfter(failures)));
            }
        }
    }
}
