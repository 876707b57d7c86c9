package io.madoguchi.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends a page's statements once more by plain JDBC, in the same transactions, logins, roles and settings, and reads all rows:
 * what the page would cost if it were nothing but its SQL. Writes are rolled back, so that they can be repeated.
 */
final class Replay implements AutoCloseable {

    private final Map<String, Connection> logins = new HashMap<>();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<String, Long> backends = new HashMap<>();

    Replay add(String pool, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        logins.put(pool, connection);
        backends.put(pool, backend(connection));
        return this;
    }

    Connection login(String pool) {
        Connection connection = logins.get(pool);
        if (connection == null) {
            throw new IllegalArgumentException("No login for " + pool);
        }
        return connection;
    }

    void once(List<SentStatement> page) throws SQLException {
        for (SentStatement each : page) {
            Connection connection = login(each.pool());
            if (each.isFrameOfTransaction()) {
                if (!each.sql().regionMatches(true, 0, "begin", 0, 5)) {
                    connection.rollback();
                }
                continue;
            }
            PreparedStatement statement = statement(each, connection);
            for (int i = 0; i < each.parameters().size(); i++) {
                statement.setObject(i + 1, each.parameters().get(i), Types.OTHER);
            }
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            rows.getString(column);
                        }
                    }
                }
            }
        }
        for (Connection connection : logins.values()) {
            connection.rollback();
        }
    }

    /** The processors' time of the servers behind these connections, in nanoseconds. */
    long serverNanos() {
        return backends.values().stream().mapToLong(Processes::nanos).sum();
    }

    private PreparedStatement statement(SentStatement each, Connection connection) throws SQLException {
        String key = each.pool() + each.sql();
        PreparedStatement statement = prepared.get(key);
        if (statement == null) {
            statement = connection.prepareStatement(each.jdbc());
            prepared.put(key, statement);
        }
        return statement;
    }

    private static long backend(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : new ArrayList<>(logins.values())) {
            connection.close();
        }
    }
}
