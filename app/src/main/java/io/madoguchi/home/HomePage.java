package io.madoguchi.home;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.history.History;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.NavigationItem;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /}. */
@Controller
class HomePage {

    private final Database database;
    private final StaffHome staff;
    private final History history;
    private final ComingQuery coming;
    private final Clock clock;

    HomePage(Database database, StaffHome staff, History history, ComingQuery coming, Clock clock) {
        this.database = database;
        this.staff = staff;
        this.history = history;
        this.coming = coming;
        this.clock = clock;
    }

    @Bean
    static NavigationItem homeItem() {
        return new NavigationItem("/", "nav.home", "home", Permission.SIGNED_IN, 0);
    }

    @GetMapping("/")
    @Requires(Permission.SIGNED_IN)
    ModelAndView home(Viewer viewer) {
        Instant now = clock.instant();
        String greeting = greeting(now.atZone(Words.ZONE).getHour());
        return viewer.isStaff()
                ? Html.page("home/staff", database.as(viewer, () -> staff.view(viewer, greeting, now)))
                : Html.page("home/home", database.as(viewer, () -> view(viewer, greeting, now)));
    }

    private HomeView view(Viewer viewer, String greeting, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Words.ZONE);
        ComingQuery.Ahead ahead = coming.ahead(viewer, today);
        return new HomeView(
                greeting,
                today,
                viewer.may(Permission.FOLLOW_INQUIRIES) ? history.overview(viewer) : null,
                ahead.attestation(),
                ahead.coming());
    }

    private static String greeting(int hour) {
        if (hour >= 5 && hour < 11) {
            return "home.greeting.morning";
        }
        return hour >= 11 && hour < 18 ? "home.greeting.day" : "home.greeting.evening";
    }
}
