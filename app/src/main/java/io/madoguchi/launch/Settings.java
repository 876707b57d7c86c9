package io.madoguchi.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * What an operator sets: variables {@code PORTAL_…}, or the same names in the file that {@code --config} or {@code
 * PORTAL_CONFIG} names. A variable goes before the file, and what the command line says before both.
 */
record Settings(Map<String, String> values, Map<String, Object> ofFile) {

    static final Set<String> KNOWN = Set.of(
            "PORTAL_BASE_URL",
            "PORTAL_DATA",
            "PORTAL_DATABASE_CONNECTIONS",
            "PORTAL_DATABASE_WORK_CONNECTIONS",
            "PORTAL_DB_APP_PASSWORD",
            "PORTAL_DB_JOBS_PASSWORD",
            "PORTAL_DB_OWNER_PASSWORD",
            "PORTAL_DB_OWNER_USER",
            "PORTAL_DB_ROLE_PREFIX",
            "PORTAL_DB_URL",
            "PORTAL_FACTOR_KEY",
            "PORTAL_FILES",
            "PORTAL_JOBS_ENABLED",
            "PORTAL_MAIL_FROM",
            "PORTAL_MAIL_HOST",
            "PORTAL_MAIL_PASSWORD",
            "PORTAL_MAIL_PORT",
            "PORTAL_MAIL_TLS",
            "PORTAL_MAIL_USER",
            "PORTAL_PORT",
            "PORTAL_SESSION_LONGEST",
            "PORTAL_SESSION_TIMEOUT");

    static Settings of(Options options, Map<String, String> environment) {
        String file = options.values().getOrDefault("config", environment.getOrDefault("PORTAL_CONFIG", ""));
        Map<String, String> values = file.isBlank() ? new HashMap<>() : read(Path.of(file));
        Map<String, Object> ofFile = Map.copyOf(values);
        values.putAll(environment);
        return new Settings(Map.copyOf(values), ofFile);
    }

    /** For the demonstration, which is the same everywhere. */
    static Settings none() {
        return new Settings(Map.of(), Map.of());
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new WrongUse("The settings in " + file.toAbsolutePath() + " cannot be read: " + unreadable);
        }
        Map<String, String> values = new HashMap<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!KNOWN.contains(key)) {
                throw new WrongUse("Unknown setting " + key + " in " + file.toAbsolutePath()
                        + ". docs/operations.md lists the settings.");
            }
            values.put(key, properties.getProperty(key).strip());
        }
        return values;
    }

    /** What the file says, where the program looks after the variables. */
    void addTo(MutablePropertySources sources) {
        String variables = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        // The end of its name lets PORTAL_MAIL_HOST be portal.mail.host, as it is with variables.
        sources.addAfter(variables, new SystemEnvironmentPropertySource("file-" + variables, ofFile));
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int port(Options options) {
        String port = get("PORTAL_PORT", "8080");
        try {
            return options.port(Integer.parseInt(port));
        } catch (NumberFormatException notANumber) {
            throw new WrongUse("PORTAL_PORT must be a number from 0 to 65535, not " + port + ".");
        }
    }

    /** An embedded database lies in it, and files if no other place is given for them. */
    DataDirectory data(Options options) {
        return new DataDirectory(options.data(get("PORTAL_DATA", "data/portal")));
    }

    String files(DataDirectory data) {
        return get("PORTAL_FILES", data.files().toString());
    }

    boolean hasDatabase() {
        return values.containsKey("PORTAL_DB_URL");
    }

    /** Passwords do not get into a log. */
    @Override
    public String toString() {
        return String.valueOf(new TreeSet<>(values.keySet()));
    }
}
