package io.madoguchi.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/** What a request knows of its viewer, and whether a handler may serve him. */
public final class Access {

    private static final String VIEWER = Access.class.getName() + ".viewer";

    private Access() {}

    public static void remember(HttpServletRequest request, Viewer viewer) {
        request.setAttribute(VIEWER, viewer);
    }

    public static Optional<Viewer> viewer(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(VIEWER));
    }

    /** A handler that declares nothing serves nobody; the architecture test finds it first. */
    public static boolean isOpenTo(HandlerMethod handler, @Nullable Viewer viewer) {
        if (isPublic(handler)) {
            return true;
        }
        Requires requires = handler.getMethodAnnotation(Requires.class);
        if (requires == null) {
            requires = handler.getBeanType().getAnnotation(Requires.class);
        }
        return requires != null && viewer != null && viewer.mayAny(requires.value());
    }

    public static boolean isPublic(HandlerMethod handler) {
        return handler.hasMethodAnnotation(PublicPage.class)
                || handler.getBeanType().isAnnotationPresent(PublicPage.class);
    }
}
