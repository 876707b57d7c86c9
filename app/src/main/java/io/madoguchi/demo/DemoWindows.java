package io.madoguchi.demo;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.contact.ContactDetails;
import io.madoguchi.contact.ContactWindow;
import io.madoguchi.contact.ContactWindows;
import io.madoguchi.demo.DemoWindow.DemoChange;
import io.madoguchi.kernel.Ids;
import io.madoguchi.shell.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has the administrator register the windows of {@code demo/windows.json}, each change long enough before its day. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoWindows {

    private static final String ADMINISTRATOR = "admin@vendor.example";

    /** The newest announcement was made a few days ago, so that a visitor finds it fresh. */
    private static final Period FRESH = Period.ofDays(3);

    private final Database database;
    private final DemoPeople people;
    private final ContactWindows windows;
    private final DemoClock clock;
    private final Ids ids;
    private final JsonMapper json;

    DemoWindows(
            Database database, DemoPeople people, ContactWindows windows, DemoClock clock, Ids ids, JsonMapper json) {
        this.database = database;
        this.people = people;
        this.windows = windows;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    void register() {
        Instant start = clock.instant();
        LocalDate today = LocalDate.ofInstant(start, Words.ZONE);
        Viewer administrator = people.person(ADMINISTRATOR);
        try (InputStream file = new ClassPathResource("demo/windows.json").getInputStream()) {
            for (DemoWindow window : json.readValue(file, DemoWindow[].class)) {
                register(administrator, window, today);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clock.comeBack();
        }
    }

    private void register(Viewer by, DemoWindow window, LocalDate today) {
        LocalDate since = today.plus(window.since());
        goTo(since);
        ContactDetails details = window.details();
        UUID id = open(by, details, since);
        for (DemoChange change : window.changes()) {
            LocalDate from = today.plus(change.from());
            LocalDate announced =
                    from.minusMonths(ContactWindow.MONTHS_OF_NOTICE).minusDays(1);
            goTo(announced.isAfter(today) ? today.minus(FRESH) : announced);
            details = change.of(details);
            change(by, id, details, from);
        }
    }

    private UUID open(Viewer by, ContactDetails details, LocalDate from) {
        return database.as(by, () -> windows.open(by, ids.next(), details, from));
    }

    private void change(Viewer by, UUID window, ContactDetails details, LocalDate from) {
        database.as(by, () -> windows.change(by, ids.next(), window, details, from));
    }

    private void goTo(LocalDate day) {
        clock.goTo(day.atTime(10, 0).atZone(Words.ZONE).toInstant());
    }
}
