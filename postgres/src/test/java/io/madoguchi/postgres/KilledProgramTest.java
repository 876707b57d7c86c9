package io.madoguchi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.postgres.EmbeddedPostgres.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProgramTest {

    @TempDir
    Path directory;

    @Test
    void killOfTheProgramLetsPostgresEndCleanly() throws Exception {
        try (var program = OtherProgram.on(directory)) {
            write("before the kill");
            program.kill();
            Linux.awaitEndOf(program.postmaster());
        }
        assertThat(serverLog()).content().contains("received fast shutdown request", "database system is shut down");
        assertThat(directory.resolve("cluster/data/postmaster.pid")).doesNotExist();
        assertKept("before the kill");
        assertThat(serverLog()).content().doesNotContain("automatic recovery");
    }

    @Test
    void startRightAfterTheKillWaitsForTheFormerPostgres() throws Exception {
        try (var program = OtherProgram.on(directory)) {
            write("before the kill");
            Signals.send("STOP", program.postmaster());
            program.kill();
            assertThatThrownBy(
                            () -> EmbeddedPostgres.start(Settings.in(directory).withStartWithin(Duration.ofSeconds(1))))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContainingAll("former PostgreSQL", Long.toString(program.postmaster()), "did not end");
            Signals.send("CONT", program.postmaster());
        }
        assertKept("before the kill");
    }

    @Test
    void killOfBothIsRecoveredByTheNextStart() throws Exception {
        try (var program = OtherProgram.on(directory)) {
            write("before the kill");
            Signals.send("KILL", program.postmaster());
            program.kill();
        }
        assertKept("before the kill");
        assertThat(serverLog()).content().contains("automatic recovery in progress");
    }

    @Test
    void nextStartWaitsForProcessesThatStillHoldTheMemoryOfAKilledServer() throws Exception {
        long straggler;
        try (var program = OtherProgram.on(directory)) {
            write("before the kill");
            Access access = EmbeddedPostgres.runningOn(directory).orElseThrow();
            try (var connection = Sql.connect(access)) {
                straggler = Sql.processOf(connection);
                Signals.send("STOP", straggler);
                Signals.send("KILL", program.postmaster());
                program.kill();
            }
        }
        var started = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(Settings.in(directory)));
        try {
            Linux.awaitText(serverLog(), "pre-existing shared memory block");
        } finally {
            Signals.send("CONT", straggler);
        }
        try (var postgres = started.get(30, TimeUnit.SECONDS)) {
            assertThat(Sql.text(postgres.access(), "select text from note")).isEqualTo("before the kill");
        }
    }

    @Test
    void withoutSetprivTheNextStartStopsThePostgresLeftBehind() throws Exception {
        try (var program = OtherProgram.on(directory, "setpriv")) {
            write("before the kill");
            program.kill();
            assertThat(Linux.runs(program.postmaster())).isTrue();
            assertKept("before the kill");
            assertThat(Linux.runs(program.postmaster())).isFalse();
        }
    }

    @Test
    void processNumberThatBelongsToAnotherProgramByNowIsNoHindrance() throws Exception {
        EmbeddedPostgres.start(Settings.in(directory)).close();
        Path pidFile = directory.resolve("cluster/data/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
        EmbeddedPostgres.start(Settings.in(directory)).close();
        Files.writeString(pidFile, "");
        EmbeddedPostgres.start(Settings.in(directory)).close();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void serverOutlivesTheThreadThatStartedIt() throws Exception {
        var started = new CompletableFuture<EmbeddedPostgres>();
        Thread starter =
                Thread.ofPlatform().start(() -> started.complete(EmbeddedPostgres.start(Settings.in(directory))));
        try (var postgres = started.get(60, TimeUnit.SECONDS)) {
            assertThat(starter.join(Duration.ofSeconds(10))).isTrue();
            assertThat(postgres.process().waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(Sql.text(postgres.access(), "select 'here'")).isEqualTo("here");
        }
    }

    private void write(String text) throws Exception {
        Access access = EmbeddedPostgres.runningOn(directory).orElseThrow();
        Sql.run(access, "create table note (text text)");
        Sql.run(access, "insert into note values ('" + text + "')");
    }

    private void assertKept(String text) throws Exception {
        try (var postgres = EmbeddedPostgres.start(Settings.in(directory))) {
            assertThat(Sql.text(postgres.access(), "select text from note")).isEqualTo(text);
        }
    }

    private Path serverLog() {
        return directory.resolve("log/postgres.log");
    }
}
