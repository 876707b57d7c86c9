package io.madoguchi.mail;

import io.madoguchi.access.Database;
import io.madoguchi.work.JobHandler;
import io.madoguchi.work.Jobs;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a notice and a job for each recipient of an event, all in one transaction; who has a notice gets no second one. */
@Component
class FanOutJob implements JobHandler {

    private final Database database;
    private final NoticeStore notices;
    private final MailKinds kinds;
    private final Jobs jobs;
    private final Clock clock;

    FanOutJob(Database database, NoticeStore notices, MailKinds kinds, Jobs jobs, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.kinds = kinds;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return FanOut.TASK;
    }

    @Override
    public void run(String data) {
        FanOut fanOut = FanOut.parse(data);
        database.asSystem("find the recipients of a mail", () -> {
            for (UUID notice : notices.add(fanOut.event(), fanOut.subjectId(), recipients(fanOut))) {
                jobs.enqueue(SendJob.TASK, notice.toString(), notice.toString(), clock.instant());
            }
        });
    }

    private Collection<UUID> recipients(FanOut fanOut) {
        return fanOut.recipients().isEmpty()
                ? kinds.of(fanOut.event()).recipients(fanOut.subjectId())
                : fanOut.recipients();
    }
}
