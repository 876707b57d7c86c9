package io.madoguchi.account;

import static io.madoguchi.access.Permission.ADD_ACCOUNTS;
import static io.madoguchi.access.Permission.EDIT_CUSTOMERS;

import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.account.AccountDetails.Company;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** New accounts, and changes of accounts. */
@Controller
@Requires({ADD_ACCOUNTS, EDIT_CUSTOMERS})
class AccountEditPages {

    private final AccountEditing editing;
    private final Ids ids;

    AccountEditPages(AccountEditing editing, Ids ids) {
        this.editing = editing;
        this.ids = ids;
    }

    @GetMapping("/accounts/new")
    ModelAndView blank(Viewer viewer, @RequestParam(defaultValue = AccountFilter.VENDOR) String customer) {
        Company company = editing.company(viewer, customer);
        return Html.page("account/edit", editing.view(viewer, company, AccountForm.blank(ids), new FormErrors()));
    }

    @PostMapping("/accounts")
    ModelAndView add(
            Viewer viewer,
            @RequestParam(defaultValue = AccountFilter.VENDOR) String customer,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        Company company = editing.company(viewer, customer);
        AccountForm form = AccountForm.sent(sent, ids);
        AccountEditView view =
                editing.view(viewer, company, form, form.check(AccountRules.kinds(viewer, company.id())));
        FormErrors errors = editing.checkNew(view);
        if (!errors.isEmpty()) {
            return Html.invalid("account/edit", view);
        }
        try {
            UUID made = editing.add(viewer, view);
            Flash.say(response, "accounts.added");
            return Html.redirect("/accounts/" + made);
        } catch (Refused taken) {
            errors.reject("mail", taken.key(), taken.arguments());
            return Html.invalid("account/edit", view);
        }
    }

    @GetMapping("/accounts/{id}/change")
    ModelAndView change(Viewer viewer, @PathVariable UUID id) {
        AccountDetails account = editing.account(viewer, id);
        return Html.page(
                "account/edit", editing.view(viewer, account, AccountForm.of(account, ids), new FormErrors(), false));
    }

    @PostMapping("/accounts/{id}/change")
    ModelAndView change(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        AccountDetails account = editing.account(viewer, id);
        AccountForm form = AccountForm.sent(sent, ids);
        FormErrors errors =
                form.check(AccountRules.kinds(viewer, account.company().id()));
        if (!errors.isEmpty()) {
            return Html.invalid("account/edit", editing.view(viewer, account, form, errors, false));
        }
        try {
            if (!editing.change(viewer, account, form)) {
                AccountDetails now = editing.account(viewer, id);
                return Html.page(
                        "account/edit",
                        editing.view(viewer, now, form.at(now.version()), errors, true),
                        HttpStatus.CONFLICT);
            }
        } catch (Refused refused) {
            errors.reject("type", refused.key(), refused.arguments());
            return Html.page("account/edit", editing.view(viewer, account, form, errors, false), HttpStatus.CONFLICT);
        }
        Flash.say(response, "accounts.changed");
        return Html.redirect("/accounts/" + id);
    }
}
