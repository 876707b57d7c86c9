package io.madoguchi.customer;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.CustomerFunction;
import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /accounts/functions}: for user administrators who see their whole company. For others it does not exist. */
@Controller
@Requires(Permission.ADD_ACCOUNTS)
class FunctionPages {

    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final FunctionStore store;
    private final Functions functions;
    private final Ids ids;

    FunctionPages(Database database, FunctionStore store, Functions functions, Ids ids) {
        this.database = database;
        this.store = store;
        this.functions = functions;
        this.ids = ids;
    }

    @GetMapping("/accounts/functions")
    ModelAndView page(Viewer viewer) {
        return Html.page("customer/functions", view(viewer, ids.next(), "", "", new FormErrors()));
    }

    @PostMapping("/accounts/functions")
    ModelAndView ask(
            Viewer viewer,
            @RequestParam(name = "form_key") UUID formKey,
            @RequestParam(defaultValue = "") String function,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        String why = TypedText.lines(reason).strip();
        CustomerFunction asked =
                new ListParameters(Map.of("function", function)).one(CustomerFunction.class, "function");
        FormErrors errors = new FormErrors();
        if (asked == null) {
            errors.reject("function", "customer.invalid.function");
        }
        if (TypedText.isBlank(why) || TypedText.length(why) > LONGEST_REASON) {
            errors.reject("reason", "customer.invalid.reason", LONGEST_REASON);
        }
        FunctionsView again = view(viewer, formKey, function, why, errors);
        if (asked == null || !errors.isEmpty()) {
            return Html.invalid("customer/functions", again);
        }
        try {
            database.as(viewer, () -> functions.ask(viewer, formKey, asked, why));
        } catch (Refused refused) {
            errors.reject("function", refused.key(), refused.arguments());
            return Html.page("customer/functions", again, HttpStatus.CONFLICT);
        }
        Flash.say(response, "customer.asked");
        return Html.redirect("/accounts/functions");
    }

    private FunctionsView view(Viewer viewer, UUID formKey, String function, String reason, FormErrors errors) {
        if (viewer.kind() != AccountKind.USER_ADMINISTRATOR || !viewer.whole()) {
            throw new NotFound();
        }
        return database.as(
                viewer,
                () -> new FunctionsView(
                        store.on(viewer.customerId()),
                        store.requests(viewer.customerId()),
                        formKey,
                        function,
                        reason,
                        errors));
    }
}
