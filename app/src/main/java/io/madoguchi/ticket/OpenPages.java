package io.madoguchi.ticket;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.signin.Sessions;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages of inquiries that are open on this node (ADR 0018). What is said to one is decided anew each time: whether its
 * session still lasts, who its viewer is now, and what exists for him.
 */
@Component
class OpenPages {

    /** A person may look at several at once; a program that opens them without end may not. */
    static final int MOST_PER_SESSION = 4;

    private final Database database;
    private final Viewers viewers;
    private final Sessions sessions;
    private final NewsQuery query;
    private final AtomicLong opened = new AtomicLong();
    private final Map<OpenPage, Long> pages = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> counted = new ConcurrentHashMap<>();

    OpenPages(Database database, Viewers viewers, Sessions sessions, NewsQuery query) {
        this.database = database;
        this.viewers = viewers;
        this.sessions = sessions;
        this.query = query;
    }

    /** @param entries how many the viewer can see */
    record Standing(UUID inquiry, int entries) {}

    Standing standing(Viewer viewer, String number) {
        return database.as(viewer, () -> query.standing(number)).orElseThrow(NotFound::new);
    }

    SseEmitter open(Viewer viewer, String session, Standing standing, int known) {
        OpenPage page = new OpenPage(viewer, session, standing.inquiry(), known);
        Runnable gone = () -> pages.remove(page);
        page.stream().onCompletion(gone);
        page.stream().onTimeout(gone);
        page.stream().onError(cause -> gone.run());
        pages.put(page, opened.incrementAndGet());
        pages.keySet().stream()
                .filter(each -> each.session().equals(session))
                .sorted(Comparator.<OpenPage, Long>comparing(each -> pages.getOrDefault(each, 0L))
                        .reversed())
                .skip(MOST_PER_SESSION)
                .forEach(this::end);
        say(page, () -> {
            page.heartbeat();
            page.tell(standing.entries());
        });
        return page.stream();
    }

    /** The pages whose inquiry has more entries than when this was last asked: one statement for all of them. */
    List<OpenPage> withNews() {
        Set<UUID> inquiries = pages.keySet().stream().map(OpenPage::inquiry).collect(Collectors.toSet());
        counted.keySet().retainAll(inquiries);
        if (inquiries.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> now =
                database.asSystem("look which open inquiries have news", () -> query.counts(inquiries));
        Set<UUID> changed = now.entrySet().stream()
                .filter(each -> !each.getValue().equals(counted.put(each.getKey(), each.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return pages.keySet().stream()
                .filter(page -> changed.contains(page.inquiry()))
                .toList();
    }

    /** As the viewer that the account is now, and only if his session lasts. What fails is looked for again. */
    void tell(OpenPage page) {
        Optional<Standing> standing;
        try {
            standing = standing(page);
        } catch (RuntimeException failure) {
            counted.remove(page.inquiry());
            throw failure;
        }
        if (standing.isPresent()) {
            say(page, () -> page.tell(standing.get().entries()));
        } else {
            end(page);
        }
    }

    private Optional<Standing> standing(OpenPage page) {
        return sessions.alive(Set.of(page.session())).isEmpty()
                ? Optional.empty()
                : viewers.find(page.account(), page.organisation())
                        .flatMap(viewer -> database.as(viewer, () -> query.standing(page.inquiry())));
    }

    /** Ends the streams of sessions that have ended, and touches the others. */
    void heartbeat() {
        if (pages.isEmpty()) {
            return;
        }
        Set<String> alive =
                sessions.alive(pages.keySet().stream().map(OpenPage::session).collect(Collectors.toSet()));
        for (OpenPage page : pages.keySet()) {
            if (alive.contains(page.session())) {
                say(page, page::heartbeat);
            } else {
                end(page);
            }
        }
    }

    void endAll() {
        pages.keySet().forEach(this::end);
    }

    int count() {
        return pages.size();
    }

    private void end(OpenPage page) {
        say(page, page::end);
        pages.remove(page);
    }

    /** A browser that has gone is no fault. */
    private void say(OpenPage page, Saying saying) {
        try {
            saying.say();
        } catch (IOException | IllegalStateException gone) {
            pages.remove(page);
        }
    }

    private interface Saying {
        void say() throws IOException;
    }
}
