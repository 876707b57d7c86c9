package io.madoguchi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.database.Logins;
import io.madoguchi.database.Logins.Login;
import io.madoguchi.database.Migration;
import io.madoguchi.database.Roles;
import io.madoguchi.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillingDatabaseTest {

    private static final Size SMALL = new Size(20, 160, 600, 300, 500, 50, 1, 1);

    @Test
    void fillsTheRealSchemaWithItsTriggersAndConstraintsInForce(@TempDir Path directory) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        EmbeddedPostgres.Settings.in(directory).disposable());
                Connection superuser = migrated(postgres)) {
            Filling filling = new Filling(superuser, SMALL);
            filling.upTo(SMALL.fewTickets());
            filling.upTo(SMALL.tickets());

            assertThat(filling.present()).isEqualTo(SMALL.tickets());
            assertThat(number(superuser, "select count(*) from customer")).isEqualTo(SMALL.customers());
            assertThat(number(superuser, "select count(*) from account")).isEqualTo(SMALL.accounts());
            assertThat(number(superuser, "select count(*) from device")).isEqualTo(SMALL.devices());
            assertThat(number(superuser, "select count(*) from inquiry")).isEqualTo(SMALL.tickets());
            assertThat(number(superuser, "select count(*) from inquiry_entry")).isEqualTo(3L * SMALL.tickets());
            assertThat(number(superuser, "select count(*) from inquiry where engagement_id is not null"))
                    .isPositive();
            assertThat(number(superuser, "select count(*) from account where scope = 'ENGAGEMENTS'"))
                    .isPositive();
            assertThat(number(superuser, "select count(*) from inquiry where created_at > now()"))
                    .isZero();
            assertThat(Person.customers(superuser, 3)).hasSize(3);
        }
    }

    @Test
    void aHashIsOneThatThePortalReads() {
        assertThat(Filling.hash("x")).matches("\\{pbkdf2-600000}[0-9a-f]{96}");
    }

    private static Connection migrated(EmbeddedPostgres postgres) throws SQLException {
        Logins logins = new Logins(
                postgres.jdbcUrl("portal"),
                "portal",
                new Login("portal_owner", "owner"),
                new Login("portal_app", "app"),
                new Login("portal_jobs", "jobs"));
        try (Connection superuser =
                DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.password())) {
            Roles.ensure(superuser, logins);
            Roles.ensureDatabase(superuser, "portal", logins);
        }
        Migration.run(logins);
        return DriverManager.getConnection(postgres.jdbcUrl("portal"), postgres.superuser(), postgres.password());
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
