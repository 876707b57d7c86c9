package io.madoguchi.calendar;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /calendar}: a year of business days, for everybody who is signed in. */
@Controller
class CalendarPage {

    private final Database database;
    private final Calendars calendars;
    private final Clock clock;

    CalendarPage(Database database, Calendars calendars, Clock clock) {
        this.database = database;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    @Requires(Permission.SIGNED_IN)
    ModelAndView year(Viewer viewer, @RequestParam(required = false) @Nullable Integer year) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        int shown = year == null ? today.getYear() : year;
        if (shown < Calendars.FIRST_YEAR || shown > Calendars.LAST_YEAR) {
            throw new NotFound();
        }
        BusinessDays days = database.as(viewer, () -> calendars.from(LocalDate.of(shown, 1, 1)));
        return Html.page("calendar/year", CalendarView.of(shown, days, today));
    }
}
