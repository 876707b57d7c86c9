package io.madoguchi.demo;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.WorkDataSource;
import io.madoguchi.calendar.Calendars;
import io.madoguchi.demo.DemoDispatch.Going;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a year of inquiries happen, in order of time, up to now: what would come later has not happened yet. Nobody was there
 * to be told, so the mails that would follow are left out.
 */
@Component
@ConditionalOnProperty("portal.demo")
class DemoHistory {

    private final Database database;
    private final Calendars calendars;
    private final DemoPeople people;
    private final DemoTelling telling;
    private final DemoOutages outages;
    private final DemoSeen seen;
    private final DataSource work;
    private final DemoClock clock;

    DemoHistory(
            Database database,
            Calendars calendars,
            DemoPeople people,
            DemoTelling telling,
            DemoOutages outages,
            DemoSeen seen,
            @WorkDataSource DataSource work,
            DemoClock clock) {
        this.database = database;
        this.calendars = calendars;
        this.people = people;
        this.telling = telling;
        this.outages = outages;
        this.seen = seen;
        this.work = work;
        this.clock = clock;
    }

    void tell() {
        Instant now = clock.instant();
        LocalDate year = LocalDate.ofInstant(now, Words.ZONE).minusYears(2);
        DemoDays days =
                database.asSystem("demonstration: when people work", () -> new DemoDays(calendars.from(year), now));
        List<Happening> happenings = new ArrayList<>();
        new DemoPlan(DemoFiles.stories(), days)
                .tickets()
                .forEach(ticket -> happenings.addAll(happenings(ticket, days)));
        happenings.addAll(outages.happenings(days));
        happenings.removeIf(each -> each.at().isAfter(days.present()));
        happenings.sort(Comparator.comparing(Happening::at));
        try {
            for (int done = 0; done < happenings.size(); ) {
                done += carryOut(happenings.subList(done, happenings.size()));
            }
            seen.settle();
        } finally {
            clock.comeBack();
        }
        JdbcClient.create(work)
                .sql("delete from scheduled_tasks where not picked")
                .update();
    }

    /** What one person does before somebody else does something, in one transaction; gives how much that was. */
    private int carryOut(List<Happening> coming) {
        Viewer by = coming.getFirst().by();
        int many = (int)
                coming.stream().takeWhile(each -> Objects.equals(each.by(), by)).count();
        Runnable all = () -> coming.subList(0, many).forEach(each -> {
            clock.goTo(each.at());
            each.what().run();
        });
        if (by == null) {
            database.asSystem("demonstration: what happens by itself", all);
        } else {
            database.as(by, all);
        }
        return many;
    }

    private List<Happening> happenings(DemoTicket ticket, DemoDays days) {
        List<Happening> all = new ArrayList<>();
        String[] number = {""};
        Viewer reporter = people.person(ticket.isCall() ? ticket.mail("desk") : ticket.reporter());
        String began = ticket.story().began();
        Instant before = began == null ? null : days.before(ticket.at(), began);
        all.add(new Happening(
                ticket.at(),
                reporter,
                () -> number[0] = telling.report(ticket, reporter, before, days.isRecent(ticket.at()))));
        Going going = new Going(days, ticket.at());
        Instant time = ticket.at();
        for (DemoStep step : ticket.steps()) {
            Instant at = days.after(time, step.in());
            all.add(happening(ticket, number, step, going, at));
            time = at;
        }
        return all;
    }

    private Happening happening(DemoTicket ticket, String[] number, DemoStep step, Going going, Instant at) {
        if (step.what().equals("silence")) {
            return new Happening(at, null, () -> telling.closeByItself(number[0]));
        }
        Viewer by = people.person(ticket.mail(step.by()));
        return new Happening(at, by, () -> {
            going.at(at);
            String of = step.get("of");
            telling.carryOut(ticket, of == null ? number[0] : telling.number(of), step, by, going);
        });
    }

    /**
     * Something that happens at a time.
     *
     * @param by in whose transaction; null for what happens by itself
     */
    record Happening(Instant at, @Nullable Viewer by, Runnable what) {}
}
