package io.madoguchi.signin;

import io.madoguchi.access.Access;
import io.madoguchi.access.Database;
import io.madoguchi.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Notes who signed out. */
@Component
class SignOutLog implements LogoutHandler {

    private final Database database;
    private final Audit audit;

    SignOutLog(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        Access.viewer(request)
                .ifPresent(viewer -> database.as(
                        viewer,
                        () -> audit.record(
                                viewer, "sign-out", Audit.Subject.of("account", viewer.mail(), viewer.homeId()))));
    }
}
