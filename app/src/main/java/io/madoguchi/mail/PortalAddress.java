package io.madoguchi.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach the portal: {@code PORTAL_BASE_URL}; without it this machine, which serves a demonstration only. */
@Component
public class PortalAddress {

    private final Environment environment;

    PortalAddress(Environment environment) {
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return base() + path;
    }

    public String base() {
        String configured = environment.getProperty("portal.base-url", "");
        if (!configured.isEmpty()) {
            return configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
        }
        return "http://127.0.0.1:" + port();
    }

    /** The port that the web server really took is known only when it has started. */
    private @Nullable String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
