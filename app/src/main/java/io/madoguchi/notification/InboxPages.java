package io.madoguchi.notification;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.Html;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /inbox}. */
@Controller
@Requires(Permission.SIGNED_IN)
class InboxPages {

    private final Database database;
    private final InboxStore store;
    private final Clock clock;

    InboxPages(Database database, InboxStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    ModelAndView inbox(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before) {
        Paging paging = Paging.of(after, before, "", InboxStore::reads);
        return Html.page("notification/inbox", database.as(viewer, () -> new InboxView(store.page(viewer, paging))));
    }

    /** Leads to what it is about; whoever goes there has read it. */
    @GetMapping("/inbox/{id}")
    ModelAndView open(Viewer viewer, @PathVariable UUID id) {
        return Html.redirect(database.as(viewer, () -> store.open(viewer, id, clock.instant()))
                .orElseThrow(NotFound::new));
    }

    @PostMapping("/inbox/read")
    ModelAndView readAll(Viewer viewer) {
        database.as(viewer, () -> store.readAll(viewer, clock.instant()));
        return Html.redirect("/inbox");
    }
}
