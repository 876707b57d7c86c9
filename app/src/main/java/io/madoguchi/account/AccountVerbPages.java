package io.madoguchi.account;

import static io.madoguchi.access.Permission.ADD_ACCOUNTS;
import static io.madoguchi.access.Permission.EDIT_CUSTOMERS;

import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The buttons of an account's page. */
@Controller
@Requires({ADD_ACCOUNTS, EDIT_CUSTOMERS})
class AccountVerbPages {

    private final AccountVerbs verbs;
    private final AccountPages pages;

    AccountVerbPages(AccountVerbs verbs, AccountPages pages) {
        this.verbs = verbs;
        this.pages = pages;
    }

    @PostMapping("/accounts/{id}/invitation")
    ModelAndView invite(Viewer viewer, @PathVariable UUID id, @RequestParam int version, HttpServletResponse response) {
        return carryOut(viewer, id, version, AccountVerb.INVITE, response);
    }

    @PostMapping("/accounts/{id}/unlocking")
    ModelAndView unlock(Viewer viewer, @PathVariable UUID id, @RequestParam int version, HttpServletResponse response) {
        return carryOut(viewer, id, version, AccountVerb.UNLOCK, response);
    }

    @PostMapping("/accounts/{id}/suspension")
    ModelAndView suspend(
            Viewer viewer, @PathVariable UUID id, @RequestParam int version, HttpServletResponse response) {
        return carryOut(viewer, id, version, AccountVerb.SUSPEND, response);
    }

    @PostMapping("/accounts/{id}/resumption")
    ModelAndView resume(Viewer viewer, @PathVariable UUID id, @RequestParam int version, HttpServletResponse response) {
        return carryOut(viewer, id, version, AccountVerb.RESUME, response);
    }

    /** A person under access control sees those of his engagements; whoever was removed is in none any more. */
    @PostMapping("/accounts/{id}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable UUID id, @RequestParam int version, HttpServletResponse response) {
        ModelAndView answer = carryOut(viewer, id, version, AccountVerb.REMOVE, response);
        return answer.getModel().isEmpty() ? Html.redirect("/accounts") : answer;
    }

    private ModelAndView carryOut(Viewer viewer, UUID id, int version, AccountVerb verb, HttpServletResponse response) {
        try {
            verbs.carryOut(viewer, id, version, verb);
        } catch (Refused refused) {
            FormErrors.Problem why = new FormErrors.Problem(refused.key(), List.of(refused.arguments()));
            return Html.page("account/account", pages.view(viewer, id, why), HttpStatus.CONFLICT);
        }
        Flash.say(response, "accounts." + verb.noun());
        return Html.redirect("/accounts/" + id);
    }
}
