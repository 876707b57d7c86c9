package io.madoguchi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.postgres.EmbeddedPostgres.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path temporary;

    @Test
    void restartOnTheSameDirectoryKeepsDataAndPort() throws Exception {
        Path directory = temporary.resolve("a place with spaces");
        int port;
        try (var postgres = EmbeddedPostgres.start(Settings.in(directory))) {
            port = postgres.port();
            Sql.run(postgres.access(), "create table note (text text)");
            Sql.run(postgres.access(), "insert into note values ('障害 𠮷')");
        }
        try (var postgres = EmbeddedPostgres.start(Settings.in(directory))) {
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(Sql.text(postgres.access(), "select text from note")).isEqualTo("障害 𠮷");
        }
    }

    @Test
    void whatIsWrittenIsSafeAndNobodyComesInWithoutThePassword() throws Exception {
        try (var postgres = EmbeddedPostgres.start(Settings.in(temporary))) {
            Access access = postgres.access();
            assertThat(Sql.text(access, "show fsync")).isEqualTo("on");
            assertThat(Sql.text(access, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.text(access, "show server_version")).startsWith("18.");
            assertThat(Sql.text(access, "show log_timezone")).isEqualTo("UTC");
            assertThat(Sql.text(access, "show data_checksums")).isEqualTo("on");
            assertThat(Sql.text(
                            access,
                            "select pg_encoding_to_char(encoding) || datlocprovider::text || datlocale"
                                    + " from pg_database where datname = current_database()"))
                    .isEqualTo("UTF8bC.UTF-8");
            assertThat(Sql.text(access, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThatThrownBy(() -> connectWith(access, "wrong")).hasMessageContaining("password authentication");
            assertThatThrownBy(() -> connectWith(access, "")).isInstanceOf(SQLException.class);
        }
        Path password = temporary.resolve("cluster/password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }

    @Test
    void portThatSomebodyElseTookIsNamedIfItWasAskedForAndExchangedIfNot() throws Exception {
        Settings settings = Settings.in(temporary).disposable();
        EmbeddedPostgres.start(settings).close();
        int port = Integer.parseInt(Files.readString(temporary.resolve("port")).strip());
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings.withPort(port)))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("Port " + port + " is in use");
            try (var postgres = EmbeddedPostgres.start(settings)) {
                assertThat(postgres.port()).isNotEqualTo(port);
            }
        }
    }

    private static void connectWith(Access access, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl("postgres"), access.user(), password)) {
            assertThat(connection.isValid(1)).isFalse();
        }
    }
}
