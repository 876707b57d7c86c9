package io.madoguchi.signin;

import io.madoguchi.access.Viewer;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Leads a session through the gates that are open for its person. While one is, the session holds the way to it and opens
 * nothing else ({@link GateWatch}); a session that has passed them all holds nothing and costs nothing.
 */
@Component
public class Gates {

    private static final String PATH = "gate";
    private static final String NEXT = "gate.next";
    private static final String SHOWN = "gate.shown.";

    private final List<Gate> gates;

    Gates(ObjectProvider<Gate> gates) {
        this.gates = gates.orderedStream().toList();
    }

    /** @return where to go: to the first gate, or to what was asked for */
    String afterSignIn(HttpSession session, Viewer viewer, String next) {
        return afterSignIn(session, viewer, next, Set.of());
    }

    /** @param shown what the sign-in itself has shown */
    String afterSignIn(HttpSession session, Viewer viewer, String next, Set<String> shown) {
        forget(session);
        shown.forEach(name -> shown(session, name));
        Optional<String> path = open(session, viewer);
        path.ifPresent(gate -> {
            session.setAttribute(PATH, gate);
            session.setAttribute(NEXT, next);
        });
        return path.orElse(next);
    }

    /**
     * To be called when a person has done what a gate asks.
     *
     * @return where to go: to the next gate, or to what was asked for at sign-in
     */
    public String onward(HttpSession session, Viewer viewer) {
        Optional<String> path = open(session, viewer);
        if (path.isPresent()) {
            session.setAttribute(PATH, path.get());
            return path.get();
        }
        String next = (String) session.getAttribute(NEXT);
        session.removeAttribute(PATH);
        session.removeAttribute(NEXT);
        return next == null ? "/" : next;
    }

    private Optional<String> open(HttpSession session, Viewer viewer) {
        return gates.stream()
                .flatMap(gate -> gate.path(viewer, name -> session.getAttribute(SHOWN + name) != null).stream())
                .findFirst();
    }

    /** For who asks for the page of a gate before which he does not stand. */
    public static String elsewhere(HttpSession session) {
        String gate = closedBy(session);
        return gate == null ? "/" : gate;
    }

    /** Whether the session stands before this gate now. */
    public static boolean isAt(HttpSession session, String gate) {
        return gate.equals(closedBy(session));
    }

    /** Keeps with the session what its person has shown, such as a second factor. */
    public void shown(HttpSession session, String name) {
        session.setAttribute(SHOWN + name, true);
    }

    /** A new sign-in in the same browser shows everything anew. */
    private static void forget(HttpSession session) {
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.equals(PATH) || name.equals(NEXT) || name.startsWith(SHOWN))
                .forEach(session::removeAttribute);
    }

    static @Nullable String closedBy(@Nullable HttpSession session) {
        return session == null ? null : (String) session.getAttribute(PATH);
    }
}
