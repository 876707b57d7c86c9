package io.madoguchi.terms;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.OwnPath;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /welcome}: what is where; shown after the first sign-in, and whenever somebody asks for it. */
@Controller
@Requires(Permission.SIGNED_IN)
class WelcomePages {

    @GetMapping("/welcome")
    ModelAndView welcome(Viewer viewer, @RequestParam(defaultValue = "/") String next) {
        return Html.page("terms/welcome", WelcomeView.of(viewer, OwnPath.of(next)));
    }
}
