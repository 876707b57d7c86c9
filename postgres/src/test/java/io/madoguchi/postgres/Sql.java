package io.madoguchi.postgres;

import static java.util.Objects.requireNonNull;

import java.sql.DriverManager;
import java.sql.SQLException;

/** One statement on a connection of its own. */
final class Sql {

    private Sql() {}

    static void run(Access access, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(access.jdbcUrl("postgres"), access.user(), access.password());
                var jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        }
    }

    static String text(Access access, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(access.jdbcUrl("postgres"), access.user(), access.password());
                var jdbc = connection.createStatement();
                var rows = jdbc.executeQuery(query)) {
            rows.next();
            return requireNonNull(rows.getString(1));
        }
    }
}
