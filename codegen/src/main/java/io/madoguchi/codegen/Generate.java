package io.madoguchi.codegen;

import io.madoguchi.database.Logins;
import io.madoguchi.database.Logins.Login;
import io.madoguchi.database.Migration;
import io.madoguchi.database.Roles;
import io.madoguchi.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/** Writes the classes of the schema into the source folder given: {@code Generate FOLDER}. */
public final class Generate {

    private Generate() {}

    public static void main(String[] arguments) throws Exception {
        into(Path.of(arguments[0]));
    }

    static void into(Path folder) throws Exception {
        Path data = Files.createTempDirectory("portal-codegen");
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(data).disposable())) {
            Logins logins = new Logins(
                    postgres.jdbcUrl("portal"),
                    "portal",
                    new Login("portal_owner", "owner"),
                    new Login("portal_app", "app"),
                    new Login("portal_jobs", "jobs"));
            try (Connection superuser = DriverManager.getConnection(
                    postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.password())) {
                Roles.ensure(superuser, logins);
                Roles.ensureDatabase(superuser, "portal", logins);
            }
            Migration.run(logins);
            GenerationTool.generate(configuration(logins, folder));
        }
    }

    private static Configuration configuration(Logins logins, Path folder) {
        return new Configuration()
                .withJdbc(new Jdbc()
                        .withUrl(logins.url())
                        .withUser(logins.owner().user())
                        .withPassword(logins.owner().password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history")
                                .withIncludeRoutines(false)
                                .withForcedTypes(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("timestamp with time zone")))
                        .withGenerate(new org.jooq.meta.jaxb.Generate()
                                .withGeneratedAnnotation(false)
                                .withPojos(false)
                                .withDaos(false)
                                .withJavaTimeTypes(true)
                                .withComments(false)
                                .withIndexes(false))
                        .withTarget(new Target()
                                .withPackageName("io.madoguchi.database.schema")
                                .withDirectory(folder.toString())));
    }
}
