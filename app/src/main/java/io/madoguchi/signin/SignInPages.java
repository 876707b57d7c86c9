package io.madoguchi.signin;

import io.madoguchi.access.PublicPage;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
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

    /** Why somebody comes here, as a parameter without a value. */
    private static final List<String> NOTICES =
            List.of("refused", "network", "passkey", "ended", "again", "out", "reset");

    private final @Nullable DemoUsers demoUsers;

    private final RelyingParty rp;

    SignInPages(RelyingParty rp, Optional<DemoUsers> demoUsers) {
        this.rp = rp;
        this.demoUsers = demoUsers.orElse(null);
    }

    @GetMapping("/login")
    ModelAndView form(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
        String notice = NOTICES.stream()
                .filter(each -> request.getParameter(each) != null)
                .findFirst()
                .orElse("");
        return Html.page(
                "signin/login",
                new SignInView(OwnPath.of(next), notice, rp.id(), demoUsers == null ? List.of() : demoUsers.all()));
    }
}
