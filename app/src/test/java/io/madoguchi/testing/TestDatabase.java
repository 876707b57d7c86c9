package io.madoguchi.testing;

import io.madoguchi.database.Logins;
import io.madoguchi.database.Logins.Login;
import io.madoguchi.database.Migration;
import io.madoguchi.database.Roles;
import io.madoguchi.postgres.Access;
import io.madoguchi.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL for all tests of a run: the embedded one, or the server that {@code portal.test.db} names as
 * {@code jdbc:postgresql://host:port/} with a superuser in {@code portal.test.db.user} and {@code …password}, or the latter in {@code PORTAL_TEST_DB_PASSWORD}, which nobody else on
 * the machine can read.
 */
public final class TestDatabase {

    private static @Nullable TestDatabase shared;

    private final String server;
    private final String superuser;
    private final String password;

    private TestDatabase(String server, String superuser, String password) {
        this.server = server;
        this.superuser = superuser;
        this.password = password;
    }

    public static synchronized TestDatabase shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static TestDatabase start() {
        String external = System.getProperty("portal.test.db", "");
        if (!external.isEmpty()) {
            return new TestDatabase(
                    external,
                    System.getProperty("portal.test.db.user", "postgres"),
                    System.getProperty(
                            "portal.test.db.password", System.getenv().getOrDefault("PORTAL_TEST_DB_PASSWORD", "")));
        }
        try {
            Path directory = Files.createTempDirectory("portal-test");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    EmbeddedPostgres.Settings.in(directory).disposable().with("max_connections", "200"));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            return on(postgres.access());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that a test has started for itself, because it is going to stop or kill it. */
    public static TestDatabase on(Access access) {
        return new TestDatabase(access.jdbcUrl(""), access.user(), access.password());
    }

    /** A migrated, empty database of its own with roles of its own; made anew if it exists. */
    public Logins create(String name) {
        try (Connection connection = superuser("postgres")) {
            Logins logins = logins(name);
            connection.createStatement().execute("drop database if exists \"" + name + "\" with (force)");
            Roles.ensure(connection, logins);
            Roles.ensureDatabase(connection, name, logins);
            Migration.run(logins);
            return logins;
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be made", e);
        }
    }

    /** A copy of a database that nobody is connected to, with the same roles; much faster than to migrate and fill another. */
    public Logins copy(Logins original, String name) {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists \"" + name + "\" with (force)");
            statement.execute("create database \"" + name + "\" template \"" + original.prefix() + "\" owner \""
                    + original.owner().user() + "\"");
            return new Logins(server + name, original.prefix(), original.owner(), original.app(), original.jobs());
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be copied", e);
        }
    }

    public Logins logins(String name) {
        return new Logins(
                server + name,
                name,
                new Login(name + "_owner", "owner"),
                new Login(name + "_app", "app"),
                new Login(name + "_jobs", "jobs"));
    }

    /** A connection that row-level security does not bind: to arrange and to look. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server + database, superuser, password);
    }
}
