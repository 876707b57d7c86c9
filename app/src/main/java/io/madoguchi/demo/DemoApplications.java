package io.madoguchi.demo;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.account.LinkToken;
import io.madoguchi.application.Applications;
import io.madoguchi.application.Content;
import io.madoguchi.application.Decision.Scope;
import io.madoguchi.application.Filing;
import io.madoguchi.application.State;
import io.madoguchi.kernel.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has the applications of {@code demo/applications.json} filed and confirmed, and some of them decided on by the desk. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoApplications {

    private static final String DESK = "desk@vendor.example";
    private static final String NETWORK = "203.0.113.24";

    private final Database database;
    private final DSLContext dsl;
    private final DemoPeople people;
    private final Filing filing;
    private final Applications applications;
    private final DemoClock clock;
    private final Ids ids;
    private final JsonMapper json;

    DemoApplications(
            Database database,
            DSLContext dsl,
            DemoPeople people,
            Filing filing,
            Applications applications,
            DemoClock clock,
            Ids ids,
            JsonMapper json) {
        this.database = database;
        this.dsl = dsl;
        this.people = people;
        this.filing = filing;
        this.applications = applications;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    private record DemoApplication(
            int hoursAgo,
            String language,
            State outcome,
            @Nullable String question,
            Content content) {}

    void file() {
        Instant now = clock.instant();
        try (InputStream file = new ClassPathResource("demo/applications.json").getInputStream()) {
            for (DemoApplication each : json.readValue(file, DemoApplication[].class)) {
                clock.goTo(now.minus(Duration.ofHours(each.hoursAgo())));
                file(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clock.comeBack();
        }
    }

    private void file(DemoApplication each) {
        String number = filing.file(ids.next(), each.content(), Locale.of(each.language()), NETWORK);
        clock.goTo(clock.instant().plus(Duration.ofMinutes(7)));
        if (filing.confirm(token(number)).isEmpty()) {
            throw new IllegalStateException(number + " cannot be confirmed");
        }
        clock.goTo(clock.instant().plus(Duration.ofMinutes(90)));
        Viewer desk = people.person(DESK);
        int accounts = each.content().accounts().size();
        switch (each.outcome()) {
            case ASKED -> database.as(desk, () -> applications.ask(desk, number, 1, String.valueOf(each.question())));
            case APPROVED ->
                database.as(
                        desk,
                        () -> applications.approve(desk, number, 1, Collections.nCopies(accounts, Scope.WHOLE), ""));
            default -> {}
        }
    }

    /** As the mail to the applicant has one, which nobody here opens. */
    private LinkToken token(String number) {
        LinkToken token = LinkToken.next();
        Instant now = clock.instant();
        database.asSystem(
                "demonstration: a link that an applicant opens",
                () -> dsl.execute(
                        "select application_link_create(id, 'CONFIRM', ?, ?, ?) from application where number = ?",
                        token.hash(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Duration.ofHours(1))),
                        number));
        return token;
    }
}
