package io.madoguchi.testing;

import static org.awaitility.Awaitility.await;

import io.madoguchi.database.Logins;
import io.madoguchi.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL of one test's own, with the cast in it, which goes away and comes back on the same port. */
public final class OwnServer implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres postgres;
    private final Logins portal;

    private OwnServer(Path directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
        this.portal = server().create("portal");
        CastData.load(server(), "portal");
    }

    public static OwnServer start(Path directory) {
        return new OwnServer(directory, EmbeddedPostgres.start(settings(directory)));
    }

    public Logins portal() {
        return portal;
    }

    public Connection superuser() throws SQLException {
        return server().superuser("portal");
    }

    /** Until so many connections wait for a lock. */
    public void awaitWaiting(int connections) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> count("pg_stat_activity where wait_event_type = 'Lock'") == connections);
    }

    /** @param killed with -9, as by the kernel's lack of memory; otherwise as its administrator stops it */
    public void vanish(boolean killed) {
        if (killed) {
            postgres.process().destroyForcibly().onExit().join();
        }
        postgres.close();
    }

    public void comeBack() {
        postgres = EmbeddedPostgres.start(settings(directory).withPort(postgres.port()));
    }

    public long count(String from) {
        return Long.parseLong(text("select count(*) from " + from));
    }

    /** The first column of the first row. */
    public String text(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres.Settings settings(Path directory) {
        return EmbeddedPostgres.Settings.in(directory).with("max_prepared_transactions", "5");
    }

    private TestDatabase server() {
        return TestDatabase.on(postgres.access());
    }

    @Override
    public void close() {
        postgres.close();
    }
}
