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
        if (options.values().containsKey("config")) {
            throw new WrongUse("The demonstration has no settings; --config is for start.");
        }
        DataDirectory data = new DataDirectory(options.data("data/demo"));
        Map<String, Object> command = new HashMap<>();
        command.put("portal.demo", "true");
        command.put("portal.password-rounds", "20000");
        command.put("portal.factor.key", data.secret("factor"));
        command.put("portal.factor.administrators", "false");
        command.put("portal.files", data.files().toString());
        command.put("server.port", options.port(8080));
        try (Store store = Store.embedded(data)) {
            return serve(store, application(store.logins(), command, Settings.none()));
        }
    }

    static int production(Options options) {
        Settings settings = Settings.of(options, System.getenv());
        DataDirectory data = settings.data(options);
        Map<String, Object> command = new HashMap<>();
        command.put("portal.files", settings.files(data));
        String factorKey = settings.get("PORTAL_FACTOR_KEY");
        command.put("portal.factor.key", factorKey == null ? data.secret("factor") : factorKey);
        command.put("portal.factor.administrators", "true");
        command.put("server.port", settings.port(options));
        try (Store store = settings.hasDatabase() ? Store.external(settings) : Store.embedded(data)) {
            return serve(store, application(store.logins(), command, settings));
        }
    }

    private static int serve(Store store, SpringApplication application) {
        CountDownLatch stopped = new CountDownLatch(1);
        ApplicationListener<ContextClosedEvent> closed = event -> stopped.countDown();
        application.addListeners(closed);
        ConfigurableApplicationContext context = application.run();
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

    /** The program on this database, ready to run. */
    static SpringApplication application(Logins logins, Map<String, Object> command, Settings settings) {
        SpringApplication application = new SpringApplication(Portal.class);
        application.addInitializers(context -> {
            settings.addTo(context.getEnvironment().getPropertySources());
            // What the command says goes before all files and variables.
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", command));
            ((GenericApplicationContext) context).registerBean(Logins.class, () -> logins);
        });
        return application;
    }
}
