package io.madoguchi.testing;

import io.madoguchi.database.Logins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the demonstration an empty database and a directory for files. */
class DemoStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        Logins logins = TestDatabase.shared().create("demonstration");
        context.registerBean(Logins.class, () -> logins);
        try {
            String files = Files.createTempDirectory("demo-files").toString();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("portal.files", files)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
