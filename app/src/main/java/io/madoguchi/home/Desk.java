package io.madoguchi.home;

import io.madoguchi.access.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows to a role of vendor staff.
 *
 * @param figures from what is pressing to what is good to know
 * @param list the work itself; the words' keys begin with {@code home.list.NAME}
 * @param agenda visits and parts of today and tomorrow; null for who has nothing to do with them
 */
record Desk(List<Figure> figures, Figure list, @Nullable Figure agenda) {

    private static final String INQUIRIES = "/inquiries";
    private static final String VISITS = "/visits";
    private static final int DAYS_BACK = 7;

    static Desk of(Viewer viewer, LocalDate today) {
        return switch (viewer.kind()) {
            case SERVICE_DESK -> takingIn();
            case SUPPORT_ENGINEER -> working(viewer.accountId().toString());
            case SERVICE_COORDINATOR -> arranging();
            case SALES_REPRESENTATIVE -> selling();
            default -> administering(today.minusDays(DAYS_BACK).toString());
        };
    }

    private static Desk takingIn() {
        return new Desk(
                List.of(
                        Figure.of("received", INQUIRIES, "stage", "received").isPressing(),
                        Figure.of("unassigned", INQUIRIES, "assignee", "nobody").isPressing(),
                        Figure.of("overdue", INQUIRIES, "due", "overdue").isPressing(),
                        Figure.of("today", INQUIRIES, "due", "today"),
                        Figure.of("outages", "/incidents", "show", "open").isPressing(),
                        Figure.of("visits", VISITS, "show", "today", "kind", "visit")),
                // The oldest first: it has waited longest.
                Figure.of("unassigned", INQUIRIES, "assignee", "nobody", "sort", "-reported"),
                soon());
    }

    private static Desk working(String me) {
        return new Desk(
                List.of(
                        Figure.of("overdue", INQUIRIES, "queue", "mine", "due", "overdue")
                                .isPressing(),
                        Figure.of("answered", INQUIRIES, "queue", "mine", "answered", "yes")
                                .isPressing(),
                        Figure.of("mine", INQUIRIES, "queue", "mine"),
                        Figure.of("visits", VISITS, "show", "today", "kind", "visit", "engineer", me),
                        Figure.of("unassigned", INQUIRIES, "assignee", "nobody")),
                Figure.of("mine", INQUIRIES, "queue", "mine"),
                Figure.of("soon", VISITS, "show", "soon", "engineer", me));
    }

    private static Desk arranging() {
        return new Desk(
                List.of(
                        Figure.of("late", VISITS, "show", "late").isPressing(),
                        Figure.of("toPlan", VISITS, "show", "to_plan").isPressing(),
                        Figure.of("soon", VISITS, "show", "soon"),
                        Figure.of("coordination", INQUIRIES, "queue", "coordination")),
                Figure.of("coordination", INQUIRIES, "queue", "coordination"),
                soon());
    }

    private static Desk selling() {
        return new Desk(
                List.of(
                        Figure.of("entitlement", INQUIRIES, "queue", "entitlement")
                                .isPressing(),
                        Figure.of("own", INQUIRIES, "own", "yes"),
                        Figure.of("severe", INQUIRIES, "severity", "critical", "own", "yes")
                                .isPressing(),
                        Figure.of("overdue", INQUIRIES, "due", "overdue", "own", "yes")
                                .isPressing(),
                        Figure.of("ending", "/contracts", "state", "ending", "mine", "yes")),
                Figure.of("own", INQUIRIES, "own", "yes", "sort", "due"),
                null);
    }

    private static Desk administering(String from) {
        return new Desk(
                List.of(
                        Figure.of("locked", "/accounts", "state", "locked").isPressing(),
                        Figure.of("attestation", "/customers", "attestation", "overdue")
                                .isPressing(),
                        Figure.of("functions", "/customers", "functions", "asked")
                                .isPressing(),
                        Figure.of("failed", "/audit", "what", "sign-in.failed", "from", from),
                        Figure.of("taking", "/audit", "what", "taking", "from", from),
                        Figure.of("imports", "/audit", "what", "import.written", "from", from),
                        Figure.of("critical", INQUIRIES, "severity", "critical").isPressing(),
                        Figure.of("open", INQUIRIES)),
                Figure.of("critical", INQUIRIES, "severity", "critical"),
                null);
    }

    private static Figure soon() {
        return Figure.of("soon", VISITS, "show", "soon");
    }
}
