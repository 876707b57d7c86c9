package io.madoguchi.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates the roles that the migrations grant to. Needs a superuser, or a login with CREATEROLE. */
public final class Roles {

    /** What a transaction can become; none of them can sign in. */
    private static final List<String> TAKEN = List.of("customer", "staff", "public", "system");

    private Roles() {}

    /** Makes what is missing and sets the passwords of the two logins of the program; safe to repeat. */
    public static void ensure(Connection administrator, Logins logins) throws SQLException {
        for (String name : TAKEN) {
            if (!exists(administrator, logins.prefix() + "_" + name)) {
                run(administrator, "create role \"" + logins.prefix() + "_" + name + "\" nologin");
            }
        }
        login(administrator, logins.app(), "noinherit");
        login(administrator, logins.jobs(), "");
        for (String name : TAKEN) {
            // The program's login is a member of each role but inherits none: without `set role` it may do nothing.
            run(
                    administrator,
                    "grant \"" + logins.prefix() + "_" + name + "\" to \""
                            + logins.app().user() + "\"");
        }
    }

    /** Creates the owner and its database; for a server that belongs to the portal alone. */
    public static void ensureDatabase(Connection superuser, String database, Logins logins) throws SQLException {
        login(superuser, logins.owner(), "");
        try (PreparedStatement found = superuser.prepareStatement("select 1 from pg_database where datname = ?")) {
            found.setString(1, database);
            try (ResultSet row = found.executeQuery()) {
                if (!row.next()) {
                    run(
                            superuser,
                            "create database \"" + database + "\" owner \""
                                    + logins.owner().user() + "\"");
                    run(superuser, "revoke all on database \"" + database + "\" from public");
                    run(
                            superuser,
                            "grant connect on database \"" + database + "\" to \""
                                    + logins.app().user() + "\", \""
                                    + logins.jobs().user() + "\"");
                }
            }
        }
    }

    private static void login(Connection administrator, Logins.Login login, String options) throws SQLException {
        String verb = exists(administrator, login.user()) ? "alter" : "create";
        // A password cannot be a parameter of a utility statement; quote_literal makes it safe.
        run(
                administrator,
                verb + " role \"" + login.user() + "\" login " + options + " password "
                        + quoted(administrator, login.password()));
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            statement.setString(1, role);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String quoted(Connection connection, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select quote_literal(?)")) {
            statement.setString(1, text);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
