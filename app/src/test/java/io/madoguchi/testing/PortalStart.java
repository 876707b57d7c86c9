package io.madoguchi.testing;

import io.madoguchi.database.Logins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the program under test its database, with the cast in it, a directory for files and a mail server. */
class PortalStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        // A test that must know every record there is has a program and a database of its own.
        String name = context.getEnvironment().getProperty("portal.test.name", "portal");
        Logins logins = TestDatabase.shared().create(name);
        CastData.load(name);
        context.registerBean(Logins.class, () -> logins);
        try {
            String files = Files.createTempDirectory("portal-files").toString();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test",
                            Map.of(
                                    "portal.files",
                                    files,
                                    "portal.mail.host",
                                    "127.0.0.1",
                                    "portal.mail.port",
                                    PostOffice.shared().port(),
                                    "portal.mail.tls",
                                    "NONE",
                                    "portal.mail.from",
                                    "no-reply@portal.example")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
