package io.madoguchi.signin;

import io.madoguchi.access.Database;
import io.madoguchi.access.Organisation;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /organisation}: brings the own company, or a part of a reseller's, into view (M6.4). */
@Controller
@Requires(Permission.SIGNED_IN)
class OrganisationSwitch {

    private final Database database;
    private final Audit audit;

    OrganisationSwitch(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    @PostMapping("/organisation")
    ModelAndView choose(@RequestParam UUID organisation, Viewer viewer, HttpServletRequest request) {
        Organisation chosen = viewer.organisations().stream()
                .filter(each -> each.id().equals(organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
        database.as(
                viewer,
                () -> audit.record(
                        viewer, "organisation.switched", Audit.Subject.of("organisation", chosen.name(), chosen.id())));
        request.getSession().setAttribute(ViewerFilter.ORGANISATION, organisation);
        return Html.redirect("/");
    }
}
