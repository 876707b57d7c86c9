package io.madoguchi.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.access.Database;
import io.madoguchi.access.WorkDataSource;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class JobsDatabaseTest {

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobsByHand byHand;

    @Autowired
    private Errand errand;

    @Autowired
    private Database database;

    @Autowired
    private TestClock clock;

    @Autowired
    @WorkDataSource
    private DataSource workDataSource;

    private final String data = "①㈱髙𠮷 " + UUID.randomUUID();

    @BeforeEach
    void nothingElseIsDue() {
        byHand.run();
    }

    @Test
    void aJobRunsOnceAfterItsTransaction() {
        database.asPublic(() -> enqueue(clock.instant()));

        byHand.run();
        byHand.run();

        assertThat(errand.runs(data)).isEqualTo(1);
    }

    @Test
    void aJobOfARolledBackTransactionDoesNotExist() {
        assertThatThrownBy(() -> database.asPublic(() -> {
                    enqueue(clock.instant());
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        byHand.run();

        assertThat(byHand.open(Errand.TASK)).isZero();
        assertThat(errand.runs(data)).isZero();
    }

    @Test
    void theSameJobTwiceIsOne() {
        database.asPublic(() -> {
            enqueue(clock.instant());
            return enqueue(clock.instant());
        });

        byHand.run();

        assertThat(errand.runs(data)).isEqualTo(1);
    }

    @Test
    void aJobWaitsForItsTime() {
        database.asPublic(() -> enqueue(clock.instant().plus(Duration.ofHours(1))));

        clock.advance(Duration.ofMinutes(59));
        byHand.run();
        assertThat(errand.runs(data)).isZero();

        clock.advance(Duration.ofMinutes(1));
        byHand.run();
        assertThat(errand.runs(data)).isEqualTo(1);
    }

    @Test
    void aFailedJobIsTriedAgainLaterAndLater() {
        errand.failNext(2);
        database.asPublic(() -> enqueue(clock.instant()));

        byHand.run();
        byHand.run();
        assertThat(errand.runs(data)).isEqualTo(1);

        clock.advance(Duration.ofSeconds(11));
        byHand.run();
        assertThat(errand.runs(data)).isEqualTo(2);

        clock.advance(Duration.ofSeconds(21));
        byHand.run();
        assertThat(errand.runs(data)).isEqualTo(3);
        assertThat(byHand.open(Errand.TASK)).isZero();
    }

    @Test
    void aJobWithALimitIsGivenUp() {
        errand.failNext(3);
        database.asPublic(() -> enqueue(clock.instant()));

        for (int attempt = 0; attempt < 5; attempt++) {
            byHand.run();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(errand.runs(data)).isEqualTo(3);
        assertThat(byHand.open(Errand.TASK)).isZero();
    }

    @Test
    void aJobOfAKilledNodeIsTakenOverByAnother() {
        database.asPublic(() -> enqueue(clock.instant()));
        JdbcClient.create(workDataSource)
                .sql("update scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat = ?"
                        + " where task_name = ?")
                .params(Timestamp.from(clock.instant()), Errand.TASK)
                .update();

        byHand.run();
        assertThat(errand.runs(data)).isZero();

        clock.advance(Duration.ofHours(1));
        byHand.takeOver();
        assertThat(errand.runs(data)).isEqualTo(1);
    }

    private boolean enqueue(Instant at) {
        jobs.enqueue(Errand.TASK, data, data, at);
        return true;
    }
}
