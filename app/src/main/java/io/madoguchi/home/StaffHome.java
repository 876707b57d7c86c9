package io.madoguchi.home;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.calendar.BusinessDays;
import io.madoguchi.calendar.Calendars;
import io.madoguchi.history.History;
import io.madoguchi.shell.Words;
import io.madoguchi.visit.Dispatches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the first page of vendor staff together; to be called inside the viewer's transaction. */
@Component
class StaffHome {

    private static final int MOST_VISITS = 8;
    private static final int MONTHS_AHEAD = 3;

    private final FigureQuery figures;
    private final History history;
    private final Dispatches dispatches;
    private final ComingQuery coming;
    private final Calendars calendars;
    private final Audit audit;

    StaffHome(
            FigureQuery figures,
            History history,
            Dispatches dispatches,
            ComingQuery coming,
            Calendars calendars,
            Audit audit) {
        this.figures = figures;
        this.history = history;
        this.dispatches = dispatches;
        this.coming = coming;
        this.calendars = calendars;
        this.audit = audit;
    }

    /** Four statements. Staff's reading of customers' data stands in the audit log (M5.7). */
    StaffView view(Viewer viewer, String greeting, Instant now) {
        audit.record(viewer, "home.read", Audit.Subject.of("home", "/", null));
        LocalDate today = LocalDate.ofInstant(now, Words.ZONE);
        Desk desk = Desk.of(viewer, today);
        return new StaffView(
                greeting,
                today,
                figures.count(viewer, desk.figures(), now),
                desk.list(),
                history.first(viewer, desk.list().parameters()),
                agenda(desk.agenda()),
                viewer.kind() == AccountKind.SALES_REPRESENTATIVE ? coming.of(viewer, today) : null,
                viewer.kind() == AccountKind.PORTAL_ADMINISTRATOR ? holidays(today) : null);
    }

    private StaffView.@Nullable Agenda agenda(@Nullable Figure list) {
        return list == null
                ? null
                : new StaffView.Agenda(
                        list,
                        dispatches.first(list.parameters()).stream()
                                .limit(MOST_VISITS)
                                .toList());
    }

    private StaffView.Holidays holidays(LocalDate today) {
        BusinessDays days = calendars.from(today);
        int known = IntStream.iterate(today.getYear(), days::isPublished, year -> year + 1)
                .max()
                .orElse(today.getYear() - 1);
        return new StaffView.Holidays(known, today.plusMonths(MONTHS_AHEAD).getYear() > known);
    }
}
