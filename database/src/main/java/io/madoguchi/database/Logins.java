package io.madoguchi.database;

import java.util.regex.Pattern;

/**
 * How the program reaches its database: one address and three logins. {@code app} owns nothing and reads nothing until it
 * takes a role, {@code jobs} sees sessions and background work only, {@code owner} migrates.
 *
 * @param prefix what the names of all roles begin with, so that two portals can share one server
 */
public record Logins(String url, String prefix, Login owner, Login app, Login jobs) {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    public Logins {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "The prefix of the database roles must be 1 to 31 characters of a-z, 0-9 and _, beginning with a letter: "
                            + prefix);
        }
    }

    /** A user of the database server with its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
