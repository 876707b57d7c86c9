package io.madoguchi.demo;

import io.madoguchi.access.Database;
import io.madoguchi.imports.ImportReport;
import io.madoguchi.imports.Imports;
import io.madoguchi.imports.NamedFile;
import io.madoguchi.signin.DemoUsers;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Fills an empty demonstration before it serves its first page; a second start finds it filled. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoData implements SmartLifecycle {

    private static final List<String> FILES =
            List.of("customers.csv", "products.csv", "contracts.csv", "devices.csv", "accounts.csv", "engagements.csv");

    private final Database database;
    private final DSLContext dsl;
    private final Imports imports;
    private final PasswordEncoder passwords;
    private final DemoPeople people;
    private final DemoWindows windows;
    private final DemoTemplates templates;
    private final DemoAccess access;
    private final DemoHistory history;
    private final DemoAdministration administration;
    private final DemoTerms terms;
    private final DemoApplications applications;
    private final Clock clock;
    private volatile boolean running;

    DemoData(
            Database database,
            DSLContext dsl,
            Imports imports,
            PasswordEncoder passwords,
            DemoPeople people,
            DemoWindows windows,
            DemoTemplates templates,
            DemoAccess access,
            DemoHistory history,
            DemoAdministration administration,
            DemoTerms terms,
            DemoApplications applications,
            Clock clock) {
        this.database = database;
        this.dsl = dsl;
        this.imports = imports;
        this.passwords = passwords;
        this.people = people;
        this.windows = windows;
        this.templates = templates;
        this.access = access;
        this.history = history;
        this.administration = administration;
        this.terms = terms;
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        boolean empty = database.asSystem(
                "demonstration: is it filled?",
                () -> dsl.fetch("select 1 from inquiry limit 1").isEmpty());
        if (empty) {
            importFiles();
            setPasswords();
            people.meet();
            terms.accept();
            // First, as those who were told of them have forgotten it by now: the history does away with such jobs.
            windows.register();
            templates.write();
            access.apply();
            history.tell();
            administration.arrange();
            applications.file();
        }
    }

    private void importFiles() {
        ImportReport report = imports.load(FILES.stream().map(DemoData::file).toList());
        if (!report.isSuccess()) {
            throw new IllegalStateException("The demonstration's own data are faulty: " + report);
        }
    }

    private static NamedFile file(String name) {
        return new NamedFile(name, () -> new ClassPathResource("demo/" + name).getInputStream());
    }

    private void setPasswords() {
        String hash = passwords.encode(DemoUsers.PASSWORD);
        Timestamp now = Timestamp.from(clock.instant());
        database.asSystem(
                "demonstration: one password for all",
                () -> dsl.execute("select password_set(id, ?, ?) from account", hash, now));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the background work, which come last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
