package io.madoguchi.terms;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.PublicPage;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.signin.Gates;
import io.madoguchi.terms.Acceptances.Missing;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The documents for anybody, and their acceptance after sign-in. */
@Controller
class TermsPages {

    private final Database database;
    private final Documents documents;
    private final Acceptances acceptances;
    private final Gates gates;

    TermsPages(Database database, Documents documents, Acceptances acceptances, Gates gates) {
        this.database = database;
        this.documents = documents;
        this.acceptances = acceptances;
        this.gates = gates;
    }

    @GetMapping({"/terms", "/security-policy", "/privacy", "/personal-information"})
    @PublicPage
    ModelAndView document(HttpServletRequest request) {
        Document document = Document.at(request.getRequestURI()).orElseThrow(NotFound::new);
        return Html.page("terms/document", new TermsView(documents.of(document)));
    }

    @GetMapping(TermsGate.PATH)
    @Requires(Permission.SIGNED_IN)
    ModelAndView ask(Viewer viewer) {
        AcceptView view = view(viewer, new FormErrors());
        return view.editions().isEmpty() ? Html.redirect("/") : Html.page("terms/accept", view);
    }

    @PostMapping(TermsGate.PATH)
    @Requires(Permission.SIGNED_IN)
    ModelAndView accept(
            Viewer viewer,
            @RequestParam(defaultValue = "") String agree,
            @RequestParam(defaultValue = "") String shown,
            HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        AcceptView view = view(viewer, errors);
        if (view.editions().isEmpty()) {
            return Html.redirect("/");
        }
        if (agree.isEmpty()) {
            errors.reject("agree", "terms.agree.missing");
        } else if (!shown.equals(view.shown())) {
            errors.reject("agree", "terms.agree.changed");
        }
        if (!errors.isEmpty()) {
            return Html.invalid("terms/accept", view);
        }
        database.as(viewer, () -> acceptances.accept(viewer, request.getRemoteAddr()));
        String next = gates.onward(request.getSession(), viewer);
        // Whoever is here for the first time is shown around, and led to where he wanted to go from there.
        return Html.redirect(view.first() ? "/welcome?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : next);
    }

    private AcceptView view(Viewer viewer, FormErrors errors) {
        Missing missing = database.as(viewer, () -> acceptances.missing(viewer));
        return new AcceptView(missing.editions(), missing.first(), errors);
    }
}
