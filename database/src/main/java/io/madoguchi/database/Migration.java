package io.madoguchi.database;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings a database to the newest schema; several programs may try at once, one does it. */
public final class Migration {

    private Migration() {}

    public static void run(Logins logins) {
        Flyway.configure()
                .dataSource(logins.url(), logins.owner().user(), logins.owner().password())
                .locations("classpath:db/migration")
                // A portal's roles may carry another prefix than the default.
                .placeholders(Map.of("role", logins.prefix()))
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
