package io.madoguchi.signin;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
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

    @PostMapping("/organisation")
    ModelAndView choose(@RequestParam UUID organisation, Viewer viewer, HttpServletRequest request) {
        if (viewer.organisations().stream().noneMatch(each -> each.id().equals(organisation))) {
            throw new NotFound();
        }
        request.getSession().setAttribute(ViewerFilter.ORGANISATION, organisation);
        return Html.redirect("/");
    }
}
