package io.madoguchi.signin;

import io.madoguchi.access.PublicPage;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.OwnPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /login}. */
@Controller
@PublicPage
class SignInPages {

    private final @Nullable DemoUsers demoUsers;

    SignInPages(Optional<DemoUsers> demoUsers) {
        this.demoUsers = demoUsers.orElse(null);
    }

    @GetMapping("/login")
    ModelAndView form(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String out) {
        String notice = refused != null ? "refused" : ended != null ? "ended" : out != null ? "out" : "";
        return Html.page(
                "signin/login",
                new SignInView(OwnPath.of(next), notice, demoUsers == null ? List.of() : demoUsers.all()));
    }
}
