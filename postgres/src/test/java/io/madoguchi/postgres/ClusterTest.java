package io.madoguchi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.postgres.EmbeddedPostgres.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {

    @TempDir
    Path directory;

    @Test
    void initdbThatWasCutOffIsDoneAgain() throws Exception {
        Path halfMade = Files.createDirectories(directory.resolve("cluster.new-4711/data/base"));
        Files.writeString(halfMade.resolveSibling("PG_VERSION"), "18\n");
        EmbeddedPostgres.start(Settings.in(directory).disposable()).close();
        assertThat(directory.resolve("cluster/data/PG_VERSION")).exists();
        assertThat(directory.resolve("cluster.new-4711")).doesNotExist();
    }

    @Test
    void databaseOfAnotherMajorVersionIsRefusedAndLeftAsItIs() throws Exception {
        EmbeddedPostgres.start(Settings.in(directory).disposable()).close();
        Path version = directory.resolve("cluster/data/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.in(directory)))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("made by PostgreSQL 17", "brings PostgreSQL 18", "backup");
        assertThat(version).hasContent("17");
    }

    @Test
    void databaseWithPartsMissingIsNotReplacedByAnEmptyOne() throws Exception {
        Files.createDirectories(directory.resolve("cluster/data"));
        Files.writeString(directory.resolve("cluster/data/something"), "of value");
        assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.in(directory)))
                .hasMessageContainingAll("not a complete database", "PG_VERSION", "Restore it from a backup");
        assertThat(directory.resolve("cluster/data/something")).exists();
    }

    @Test
    void errorAtTheStartShowsTheEndOfTheLogAndLeavesNothingRunning() throws Exception {
        Settings impossible = Settings.in(directory).disposable().with("shared_buffers", "plenty");
        assertThatThrownBy(() -> EmbeddedPostgres.start(impossible))
                .hasMessageContainingAll("invalid value for parameter \"shared_buffers\"", "log/postgres.log");
        assertThat(directory.resolve("cluster/data/postmaster.pid")).doesNotExist();
        EmbeddedPostgres.start(Settings.in(directory).disposable()).close();
    }

    @Test
    void wrongPasswordFileIsSaidAtOnceAndLeavesNothingRunning() throws Exception {
        EmbeddedPostgres.start(Settings.in(directory).disposable()).close();
        Files.writeString(directory.resolve("cluster/password"), "another one");
        assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.in(directory).disposable()))
                .hasMessageContaining("password authentication failed");
        assertThat(directory.resolve("cluster/data/postmaster.pid")).doesNotExist();
    }
}
