package io.madoguchi.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks at, and arranges, what row-level security would hide from a test. */
public final class Rows {

    private Rows() {}

    public static long count(String from, Object... arguments) {
        return Long.parseLong(text("select count(*) from " + from, arguments));
    }

    /** The first column of the first row; empty if there is none. */
    public static String text(String sql, Object... arguments) {
        try (Connection connection = TestDatabase.shared().superuser("portal");
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(String sql, Object... arguments) {
        try (Connection connection = TestDatabase.shared().superuser("portal");
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
