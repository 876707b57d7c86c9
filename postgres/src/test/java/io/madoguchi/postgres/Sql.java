package io.madoguchi.postgres;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One statement on a connection of its own. */
final class Sql {

    private Sql() {}

    static Connection connect(Access access) throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl("postgres"), access.user(), access.password());
    }

    static void run(Access access, String statement) throws SQLException {
        try (var connection = connect(access);
                var jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        }
    }

    static String text(Access access, String query) throws SQLException {
        try (var connection = connect(access)) {
            return text(connection, query);
        }
    }

    /** The server's process for a connection. */
    static long processOf(Connection connection) throws SQLException {
        return Long.parseLong(text(connection, "select pg_backend_pid()"));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var jdbc = connection.createStatement();
                var rows = jdbc.executeQuery(query)) {
            rows.next();
            return requireNonNull(rows.getString(1));
        }
    }
}
