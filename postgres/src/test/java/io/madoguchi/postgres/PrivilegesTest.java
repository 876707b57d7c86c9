package io.madoguchi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.madoguchi.postgres.EmbeddedPostgres.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivilegesTest {

    private static final Commands WITHOUT_UNSHARE = PostgresProgram.without(List.of("unshare"));

    @TempDir
    static Path shared;

    @TempDir
    Path temporary;

    private Path open;

    @BeforeEach
    void directoryThatEverybodyMayEnter() throws IOException {
        letIn(temporary);
        open = Files.createDirectory(temporary.resolve("open"));
        letIn(open);
    }

    @Test
    void rootRunsItInAUserNamespaceAndKeepsTheFiles() throws Exception {
        assumeRoot();
        assumeNamespaces();
        Path closed = Files.createDirectory(
                temporary.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var postgres = EmbeddedPostgres.start(Settings.in(closed))) {
            long server = postgres.process().pid();
            assertThat(Linux.userNamespaceOf(server))
                    .isNotEqualTo(Linux.userNamespaceOf(ProcessHandle.current().pid()));
            assertThat(Trees.owner(closed.resolve("cluster/data/PG_VERSION"))).isZero();
            assertThat(Linux.sessionOf(server)).isEqualTo(server);
        }
    }

    @Test
    void withoutUnshareRootRunsItAsAnotherUserWhoGetsTheFiles() throws Exception {
        assumeRoot();
        try (var postgres = new Startup(Settings.in(open), WITHOUT_UNSHARE).run()) {
            int user = Linux.userOf(postgres.process().pid());
            assertThat(user).isNotZero();
            assertThat(Trees.owner(open.resolve("cluster/data/PG_VERSION"))).isEqualTo(user);
            assertThat(Trees.owner(open.resolve("cluster/password"))).isZero();
            Sql.run(postgres.access(), "create table note as select 'kept' as text");
        }
        try (var postgres = EmbeddedPostgres.start(Settings.in(open))) {
            assertThat(Sql.text(postgres.access(), "select text from note")).isEqualTo("kept");
            assertThat(Trees.owner(open.resolve("cluster/data/base")))
                    .isEqualTo(Linux.userOf(postgres.process().pid()));
        }
        try (var postgres = new Startup(Settings.in(open), WITHOUT_UNSHARE).run()) {
            assertThat(Sql.text(postgres.access(), "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void withoutUnsharePostgresStillEndsWithAKilledProgram() throws Exception {
        assumeRoot();
        try (var program = OtherProgram.on(open, "unshare")) {
            program.kill();
            Linux.awaitEndOf(program.postmaster());
        }
        assertThat(open.resolve("log/postgres.log")).content().contains("database system is shut down");
    }

    @Test
    void withoutUnshareADirectoryThatNobodyElseMayEnterIsRefusedWithTheCure() {
        assumeRoot();
        Path closed = temporary.resolve("closed");
        assertThatThrownBy(() -> {
                    Files.createDirectory(
                            closed, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                    new Startup(Settings.in(closed), WITHOUT_UNSHARE).run();
                })
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll(closed.toString(), "can't cd", "choose a data directory");
    }

    @Test
    void rootWithoutAnyMeansIsToldTheCauseAndTheCure() {
        assumeRoot();
        assertThatThrownBy(() -> new Startup(Settings.in(open), _ -> Optional.empty()).run())
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("does not run as root", "util-linux", "ordinary user");
    }

    @Test
    void ordinaryUserNeedsNothingOfTheSystem() throws Exception {
        assumeFalse(Account.current() == 0, "as root this is another test");
        try (var postgres = new Startup(Settings.in(open), _ -> Optional.empty()).run()) {
            assertThat(Linux.userOf(postgres.process().pid())).isEqualTo((int) Account.current());
        }
    }

    @Test
    void ordinaryUserRunsItAsHimselfAndRootDoesNotTakeItFromHim() throws Exception {
        assumeRoot();
        Account somebody = Account.named("daemon").orElseThrow();
        startAndKillAs(somebody);
        assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.in(open)))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("belongs to the user with id " + somebody.uid(), "Start it as that user");
    }

    @Test
    void userWithoutANameAsContainersHaveItRunsItInAUserNamespace() throws Exception {
        assumeRoot();
        assumeNamespaces();
        startAndKillAs(new Account("no such name", 54_321, 54_321));
    }

    private void startAndKillAs(Account user) throws Exception {
        Trees.give(open, user);
        letIn(shared);
        try (var program = OtherProgram.asUser(user, shared, open)) {
            assertThat(Linux.userOf(program.postmaster())).isEqualTo(user.uid());
            assertThat(Trees.owner(open.resolve("cluster/data/PG_VERSION"))).isEqualTo(user.uid());
            program.kill();
            Linux.awaitEndOf(program.postmaster());
        }
        assertThat(open.resolve("log/postgres.log")).content().contains("database system is shut down");
    }

    private static void assumeNamespaces() {
        assumeTrue(
                Commands.run(List.of("unshare", "-U", "true"), Duration.ofSeconds(5))
                        .succeeded(),
                "not allowed here");
    }

    private static void assumeRoot() {
        assumeTrue(Account.current() == 0, "only root has this trouble");
    }

    private static void letIn(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
