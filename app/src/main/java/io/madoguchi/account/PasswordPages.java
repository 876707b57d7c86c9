package io.madoguchi.account;

import io.madoguchi.access.PublicPage;
import io.madoguchi.account.PasswordStore.Owner;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /password/forgot} and {@code /password/reset}: a new password by a link in a mail. */
@Controller
@PublicPage
class PasswordPages {

    private final ForgottenPasswords forgotten;
    private final PasswordLinks links;
    private final PasswordRules rules;

    PasswordPages(ForgottenPasswords forgotten, PasswordLinks links, PasswordRules rules) {
        this.forgotten = forgotten;
        this.links = links;
        this.rules = rules;
    }

    @GetMapping("/password/forgot")
    ModelAndView form() {
        return Html.page("account/forgot", new ForgotView("", false, new FormErrors()));
    }

    @PostMapping("/password/forgot")
    ModelAndView ask(@RequestParam(defaultValue = "") String mail, HttpServletRequest request) {
        MailAddress address = MailAddress.of(mail);
        FormErrors errors = new FormErrors();
        if (!address.isComplete()) {
            errors.reject("mail", "forgot.mail.incomplete");
            return Html.invalid("account/forgot", new ForgotView(mail, false, errors));
        }
        forgotten.ask(address, request.getRemoteAddr());
        return Html.page("account/forgot", new ForgotView(address.value(), true, errors));
    }

    @GetMapping("/password/reset")
    ModelAndView link(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        Optional<Owner> owner = links.owner(new LinkToken(token));
        response.setHeader("Cache-Control", "no-store");
        return owner.isEmpty()
                ? noLink()
                : Html.page("account/reset", new ResetView(token, owner.get().mail(), new FormErrors()));
    }

    @PostMapping("/password/reset")
    ModelAndView reset(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        LinkToken link = new LinkToken(token);
        Optional<Owner> owner = links.owner(link);
        if (owner.isEmpty()) {
            return noLink();
        }
        FormErrors errors = new FormErrors();
        rules.check(password, again, owner.get().personal(), errors);
        if (!errors.isEmpty()) {
            return Html.invalid(
                    "account/reset", new ResetView(token, owner.get().mail(), errors));
        }
        return links.redeem(link, owner.get(), password) ? Html.redirect("/login?reset") : noLink();
    }

    /** Used, run out, altered or cut off by the mail program: the way on is the same. */
    private static ModelAndView noLink() {
        return Html.page("account/noLink", new NoLinkView(), HttpStatus.GONE);
    }
}
