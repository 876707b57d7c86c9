package io.madoguchi.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.postgres.EmbeddedPostgres.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M8.7 a PostgreSQL that dies while the program runs")
class SupervisionTest {

    private static final Patience SHORT = new Patience(3, Duration.ofMillis(1), Duration.ofMinutes(5));

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "QUIT", "INT"})
    void isStartedAgainOnTheSamePortWithAllThatWasWritten(String signal) throws Exception {
        try (var postgres = EmbeddedPostgres.start(Settings.in(directory))) {
            Access access = postgres.access();
            Sql.run(access, "create table note (text text)");
            Sql.run(access, "insert into note values ('before the death')");
            die(postgres, signal);
            awaitConnection(access);
            assertThat(Sql.text(access, "select text from note")).isEqualTo("before the death");
            assertThat(postgres.port()).isEqualTo(access.port());
            assertThat(postgres.lost()).isNotDone();
        }
        assertThat(directory.resolve("cluster/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void isStartedAgainEachTimeAndStillEndsWithTheProgram() throws Exception {
        long last;
        try (var postgres = EmbeddedPostgres.start(Settings.in(directory))) {
            for (int death = 0; death < 2; death++) {
                die(postgres, "KILL");
                awaitConnection(postgres.access());
                // The server takes connections a moment before the one who started it knows that.
                Awaitility.await("the new server to be known")
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> Linux.runs(postgres.process().pid()));
            }
            last = postgres.process().pid();
            assertThat(Linux.runs(last)).isTrue();
        }
        assertThat(Linux.runs(last)).isFalse();
    }

    @Test
    void isGivenUpAfterSomeAttemptsAndTheProgramIsToldWhy() throws Exception {
        var settings = Settings.in(directory).disposable();
        try (var postgres = new Startup(settings, Commands.ofSystem(), SHORT).run()) {
            Files.writeString(directory.resolve("cluster/data/postgresql.auto.conf"), "no_such_setting = on\n");
            die(postgres, "KILL");
            assertThat(postgres.lost().get(60, TimeUnit.SECONDS))
                    .hasMessageContainingAll(directory.toRealPath().toString(), "3 times in vain", "postgres.log");
        }
    }

    @Test
    void isNotStartedAgainWhenTheProgramStopsIt() throws Exception {
        var postgres = EmbeddedPostgres.start(Settings.in(directory).disposable());
        long process = postgres.process().pid();
        postgres.close();
        postgres.close();
        assertThat(Linux.runs(process)).isFalse();
        assertThat(postgres.process().pid()).isEqualTo(process);
        assertThat(EmbeddedPostgres.runningOn(directory)).isEmpty();
        assertThat(postgres.lost()).isNotDone();
    }

    @Test
    void leavesNothingBehindWhenTheProgramEndsWhileItIsBeingStartedAgain() {
        for (int moment = 0; moment < 4; moment++) {
            var postgres = EmbeddedPostgres.start(Settings.in(directory).disposable());
            long first = postgres.process().pid();
            die(postgres, "KILL");
            if (moment % 2 == 1) {
                Awaitility.await("the next process")
                        .until(() -> postgres.process().pid() != first);
            }
            postgres.close();
            assertThat(postgres.process().isAlive()).isFalse();
            assertThat(EmbeddedPostgres.runningOn(directory)).isEmpty();
        }
    }

    @Test
    void pausesBetweenAttemptsGrow() {
        assertThat(Patience.USUAL.before(1)).isZero();
        assertThat(Patience.USUAL.before(2)).isLessThan(Patience.USUAL.before(3));
    }

    private static void die(EmbeddedPostgres postgres, String signal) {
        Process process = postgres.process();
        Signals.send(signal, process.pid());
        Awaitility.await("death of the server").atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }

    private static void awaitConnection(Access access) {
        Awaitility.await("a connection on the same port")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsMatching(SQLException.class::isInstance)
                .until(() -> Sql.text(access, "select 'here'").equals("here"));
    }
}
