package io.madoguchi.launch;

import io.madoguchi.Portal;
import io.madoguchi.database.Logins;
import io.madoguchi.signin.DemoUsers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Runs the portal until it is told to stop, or its database is lost for good. */
final class Serve {

    private Serve() {}

    static int demo(Options options) {
        DataDirectory data = new DataDirectory(options.data("data/demo"));
        Map<String, Object> settings = new HashMap<>();
        settings.put("portal.demo", "true");
        settings.put("portal.password-rounds", "20000");
        settings.put("server.port", options.port(8080));
        try (Store store = Store.embedded(data)) {
            return serve(store, data, settings);
        }
    }

    static int production(Options options) {
        Map<String, String> environment = System.getenv();
        DataDirectory data = new DataDirectory(options.data(environment.getOrDefault("PORTAL_DATA", "data/portal")));
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", options.port(Integer.parseInt(environment.getOrDefault("PORTAL_PORT", "8080"))));
        try (Store store =
                environment.containsKey("PORTAL_DB_URL") ? Store.external(environment) : Store.embedded(data)) {
            return serve(store, data, settings);
        }
    }

    private static int serve(Store store, DataDirectory data, Map<String, Object> settings) {
        CountDownLatch stopped = new CountDownLatch(1);
        settings.put("portal.files", data.files().toString());
        ConfigurableApplicationContext context =
                application(store.logins(), settings, stopped).run();
        context.getBeanProvider(DemoUsers.class).ifAvailable(Serve::introduce);
        System.out.println("READY http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
        store.whenLost(stopped::countDown);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return store.isLost() ? 1 : 0;
    }

    private static void introduce(DemoUsers users) {
        System.out.println("デモの利用者 / Demo users (password " + DemoUsers.PASSWORD + "):");
        users.all()
                .forEach(user -> System.out.println(
                        "  " + user.mail() + "  " + user.kind() + "  " + user.name() + "  " + user.company()));
    }

    private static SpringApplication application(Logins logins, Map<String, Object> settings, CountDownLatch stopped) {
        SpringApplication application = new SpringApplication(Portal.class);
        // What the command says goes before all files and variables.
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", settings)));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Logins.class, () -> logins));
        ApplicationListener<ContextClosedEvent> closed = event -> stopped.countDown();
        application.addListeners(closed);
        return application;
    }
}
