package io.madoguchi.notification;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.mail.MailKind;
import io.madoguchi.mail.NoticeWishes.Way;
import io.madoguchi.notification.ChoicesView.Choice;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /profile/notices}. */
@Controller
@RequestMapping("/profile/notices")
@Requires(Permission.SIGNED_IN)
class ChoicePages {

    private final Database database;
    private final ChoiceStore store;
    private final Audit audit;
    private final List<MailKind> kinds;

    ChoicePages(Database database, ChoiceStore store, Audit audit, List<MailKind> kinds) {
        this.database = database;
        this.store = store;
        this.audit = audit;
        this.kinds = kinds.stream()
                .filter(kind -> kind.label().isPresent())
                .sorted(Comparator.comparing(ChoicePages::group))
                .toList();
    }

    @GetMapping
    ModelAndView choices(Viewer viewer) {
        return Html.page("notification/choices", database.as(viewer, () -> view(viewer)));
    }

    /** What the page does not offer is not taken, and stays as it was. */
    @PostMapping
    ModelAndView save(Viewer viewer, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        Map<String, Way> ways = new LinkedHashMap<>();
        for (MailKind kind : offered(viewer)) {
            String way = sent.getOrDefault(kind.event(), "");
            if (!kind.isMandatory()) {
                Stream.of(Way.values())
                        .filter(each -> each.name().equals(way))
                        .forEach(each -> ways.put(kind.event(), each));
            }
        }
        database.as(viewer, () -> {
            store.save(viewer.accountId(), ways, hour(sent.getOrDefault("hour", "")));
            audit.record(viewer, "notices.chosen", Audit.Subject.of("account", viewer.mail(), viewer.homeId()));
        });
        Flash.say(response, "notices.saved");
        return Html.redirect("/profile/notices");
    }

    /** What happens to one kind of record stands together. */
    private static String group(MailKind kind) {
        return kind.event().replaceFirst("\\..*", "");
    }

    private List<MailKind> offered(Viewer viewer) {
        return kinds.stream()
                .filter(kind -> viewer.isStaff() || kind.concernsCustomers())
                .toList();
    }

    private static int hour(String text) {
        return text.matches("1?[0-9]|2[0-3]") ? Integer.parseInt(text) : ChoiceStore.USUAL_HOUR;
    }

    private ChoicesView view(Viewer viewer) {
        Map<String, Way> ways = store.ways(viewer.accountId());
        return new ChoicesView(
                offered(viewer).stream()
                        .map(kind -> new Choice(
                                kind.event(),
                                kind.label().orElseThrow(),
                                kind.isMandatory() ? Way.MAIL : ways.getOrDefault(kind.event(), Way.MAIL),
                                kind.isMandatory()))
                        .toList(),
                store.hour(viewer.accountId()));
    }
}
