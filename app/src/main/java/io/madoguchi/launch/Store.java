package io.madoguchi.launch;

import io.madoguchi.database.Logins;
import io.madoguchi.database.Logins.Login;
import io.madoguchi.database.Migration;
import io.madoguchi.database.Roles;
import io.madoguchi.postgres.Access;
import io.madoguchi.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database that the program works on: its own PostgreSQL in the data directory, or one given by address. */
final class Store implements AutoCloseable {

    private static final String DATABASE = "portal";

    private final Logins logins;
    private final @Nullable EmbeddedPostgres postgres;

    private Store(Logins logins, @Nullable EmbeddedPostgres postgres) {
        this.logins = logins;
        this.postgres = postgres;
    }

    Logins logins() {
        return logins;
    }

    /** For a command: the database of a running portal, or started for as long as the command takes. */
    static Store of(Options options, Settings settings) {
        if (isExternal(options, settings)) {
            return external(settings);
        }
        DataDirectory data = settings.data(options);
        return EmbeddedPostgres.runningOn(data.postgres())
                .map(access -> running(data, access))
                .orElseGet(() -> embedded(data));
    }

    static boolean isExternal(Options options, Settings settings) {
        return settings.hasDatabase() && !options.values().containsKey("data");
    }

    /** Starts PostgreSQL on the directory, creates roles and database if need be, and migrates. */
    static Store embedded(DataDirectory data) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(data.postgres()));
        try {
            Logins logins = embeddedLogins(data, postgres.jdbcUrl(DATABASE));
            try (Connection superuser = DriverManager.getConnection(
                    postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.password())) {
                Roles.ensure(superuser, logins);
                Roles.ensureDatabase(superuser, DATABASE, logins);
            }
            Migration.run(logins);
            return new Store(logins, postgres);
        } catch (SQLException | RuntimeException failure) {
            postgres.close();
            throw new Unusable("The database cannot be prepared: " + failure.getMessage(), failure);
        }
    }

    /** The database of a portal that runs on the directory at present. */
    static Store running(DataDirectory data, Access access) {
        return new Store(embeddedLogins(data, access.jdbcUrl(DATABASE)), null);
    }

    /** A server given by {@code PORTAL_DB_URL}. Without an owner's login it must have been migrated already. */
    static Store external(Settings settings) {
        String prefix = settings.get("PORTAL_DB_ROLE_PREFIX", "portal");
        Login owner = new Login(
                settings.get("PORTAL_DB_OWNER_USER", prefix + "_owner"), settings.get("PORTAL_DB_OWNER_PASSWORD", ""));
        Logins logins = new Logins(
                required(settings, "PORTAL_DB_URL"),
                prefix,
                owner,
                new Login(prefix + "_app", required(settings, "PORTAL_DB_APP_PASSWORD")),
                new Login(prefix + "_jobs", required(settings, "PORTAL_DB_JOBS_PASSWORD")));
        if (!owner.password().isEmpty()) {
            try (Connection administrator = DriverManager.getConnection(logins.url(), owner.user(), owner.password())) {
                Roles.ensure(administrator, logins);
            } catch (SQLException failure) {
                throw new Unusable(
                        "The roles of the portal cannot be made with PORTAL_DB_OWNER_USER: " + failure.getMessage(),
                        failure);
            }
            Migration.run(logins);
        }
        return new Store(logins, null);
    }

    private static Logins embeddedLogins(DataDirectory data, String url) {
        return new Logins(
                url,
                "portal",
                new Login("portal_owner", data.secret("owner")),
                new Login("portal_app", data.secret("app")),
                new Login("portal_jobs", data.secret("jobs")));
    }

    private static String required(Settings settings, String name) {
        String value = settings.get(name);
        if (value == null || value.isBlank()) {
            throw new WrongUse(name + " is not set. It is needed when PORTAL_DB_URL names a database.");
        }
        return value;
    }

    /** Carried out when the database of this program has died and does not come back: it cannot go on. */
    void whenLost(Runnable work) {
        if (postgres != null) {
            var _ = postgres.lost().thenRun(work);
        }
    }

    boolean isLost() {
        return postgres != null && postgres.lost().isDone();
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
    }

    /** The database cannot be used; the message says why. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
