package io.madoguchi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.postgres.EmbeddedPostgres.Settings;
import io.madoguchi.postgres.EmbeddedPostgresException.DirectoryInUse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneProgramTest {

    @TempDir
    Path directory;

    @Test
    void secondProgramOnADirectoryIsToldSoAndHarmsNothing() throws Exception {
        try (var first = OtherProgram.on(directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.in(directory)))
                    .isInstanceOf(DirectoryInUse.class)
                    .hasMessageContainingAll(
                            directory.toRealPath().toString(),
                            "process " + first.java().pid(),
                            "Stop that program first",
                            "another data directory");
            Access access = EmbeddedPostgres.runningOn(directory).orElseThrow();
            assertThat(Sql.text(access, "select 'unharmed'")).isEqualTo("unharmed");
        }
        assertThat(EmbeddedPostgres.runningOn(directory)).isEmpty();
        EmbeddedPostgres.start(Settings.in(directory)).close();
    }

    @Test
    void secondStartInTheSameProgramDoesNotFreeTheDirectory() throws Exception {
        try (var first = EmbeddedPostgres.start(Settings.in(directory))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.in(directory)))
                    .isInstanceOf(DirectoryInUse.class)
                    .hasMessageContaining("this same program");
            assertThatThrownBy(() -> OtherProgram.on(directory)).hasMessageContaining("DirectoryInUse");
            assertThat(EmbeddedPostgres.runningOn(directory)).contains(first.access());
        }
    }

    @Test
    void closingTwiceDoesNotFreeTheDirectoryForASecondTime() {
        var first = EmbeddedPostgres.start(Settings.in(directory));
        first.close();
        try (var _ = EmbeddedPostgres.start(Settings.in(directory))) {
            first.close();
            assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.in(directory)))
                    .isInstanceOf(DirectoryInUse.class);
        }
    }

    @Test
    void serverThatAnAdministratorStartedByHandIsLeftAlone() throws Exception {
        EmbeddedPostgres.start(Settings.in(directory)).close();
        Path data = directory.toRealPath().resolve("cluster/data");
        Binaries binaries = Binaries.unpackedInto(Startup.placesForBinaries(directory));
        Launch launch = Launch.choose(Commands.ofSystem(), Account.current(), directory, binaries);
        List<String> command = launch.command(
                binaries.program("postgres"),
                "-D",
                data.toString(),
                "-c",
                "port=" + new PortChoice(0, directory.resolve("none")).choose(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=");
        Process byHand = Commands.prepare(command).start();
        try {
            Linux.awaitText(data.resolve("postmaster.pid"), "ready");
            assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.in(directory)))
                    .isInstanceOf(DirectoryInUse.class)
                    .hasMessageContainingAll("did not start", Long.toString(byHand.pid()));
            assertThat(byHand.isAlive()).isTrue();
        } finally {
            Signals.send("INT", byHand.pid());
            byHand.waitFor();
        }
    }
}
