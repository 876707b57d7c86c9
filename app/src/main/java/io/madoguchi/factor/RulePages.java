package io.madoguchi.factor;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import io.madoguchi.shell.NavigationItem;
import io.madoguchi.signin.AddressRange;
import io.madoguchi.signin.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /settings/security}: of whom a second factor is demanded, and from which networks people may sign in. */
@Controller
@Requires(Permission.EDIT_CUSTOMERS)
class RulePages {

    static final String PATH = "/settings/security";
    private static final int PAGE = 50;

    private final Database database;
    private final RuleStore store;
    private final Rules rules;
    private final Sessions sessions;
    private final boolean administratorsNeedOne;

    RulePages(
            Database database,
            RuleStore store,
            Rules rules,
            Sessions sessions,
            @Value("${portal.factor.administrators:true}") boolean administratorsNeedOne) {
        this.database = database;
        this.store = store;
        this.rules = rules;
        this.sessions = sessions;
        this.administratorsNeedOne = administratorsNeedOne;
    }

    @Bean
    static NavigationItem signInRulesItem() {
        return new NavigationItem(PATH, "nav.rules", "lock", Permission.EDIT_CUSTOMERS, 150);
    }

    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        ListParameters parameters = new ListParameters(asked);
        String query = parameters.text("q");
        return database.as(viewer, () -> {
            List<SignInRule> found = store.ofCustomers(query, parameters.text("after"), PAGE + 1);
            List<SignInRule> shown = found.stream().limit(PAGE).toList();
            String next = found.size() <= PAGE
                    ? null
                    : ListPath.of(PATH)
                            .with("q", query)
                            .with("after", shown.getLast().code())
                            .toString();
            return Html.page("factor/rules", new RulesView(roles(), shown, administratorsNeedOne, query, next));
        });
    }

    @GetMapping(PATH + "/customers/{code}")
    ModelAndView ofCustomer(@PathVariable String code, Viewer viewer, HttpServletRequest request) {
        return edit(customer(viewer, code), request);
    }

    @PostMapping(PATH + "/customers/{code}")
    ModelAndView changeCustomer(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return save(viewer, customer(viewer, code), sent, request, response);
    }

    @GetMapping(PATH + "/roles/{role}")
    ModelAndView ofRole(@PathVariable String role, Viewer viewer, HttpServletRequest request) {
        return edit(role(viewer, role), request);
    }

    @PostMapping(PATH + "/roles/{role}")
    ModelAndView changeRole(
            @PathVariable String role,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return save(viewer, role(viewer, role), sent, request, response);
    }

    private ModelAndView save(
            Viewer viewer,
            SignInRule rule,
            Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        RuleForm form = new RuleForm(
                sent.containsKey("factor"), sent.getOrDefault("ranges", ""), version(sent.getOrDefault("version", "")));
        FormErrors errors = new FormErrors();
        List<String> ranges = form.check(errors);
        if (errors.isEmpty() && rule.role() == viewer.kind() && !AddressRange.allows(ranges, request.getRemoteAddr())) {
            errors.reject("ranges", "rules.ranges.self", request.getRemoteAddr());
        }
        if (!errors.isEmpty()) {
            return Html.invalid("factor/rule", view(rule, form, request, errors));
        }
        if (form.version() != rule.version()) {
            return changedElsewhere(rule, form, request);
        }
        List<UUID> others;
        try {
            others = database.as(viewer, () -> rules.change(viewer, rule, form.factor(), ranges));
        } catch (Refused quickerOne) {
            return changedElsewhere(rule, form, request);
        }
        sessions.endAllBut(request.getSession().getId(), others);
        Flash.say(response, "rules.saved");
        return Html.redirect(PATH);
    }

    /** What was typed stays; sent once more it counts. */
    private ModelAndView changedElsewhere(SignInRule newest, RuleForm form, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        errors.reject("factor", "rules.elsewhere");
        return Html.page("factor/rule", view(newest, form.at(newest.version()), request, errors), HttpStatus.CONFLICT);
    }

    private ModelAndView edit(SignInRule rule, HttpServletRequest request) {
        return Html.page("factor/rule", view(rule, RuleForm.of(rule), request, new FormErrors()));
    }

    private RuleView view(SignInRule rule, RuleForm form, HttpServletRequest request, FormErrors errors) {
        return new RuleView(rule, form, administratorsNeedOne, request.getRemoteAddr(), errors);
    }

    private SignInRule customer(Viewer viewer, String code) {
        return database.as(viewer, () -> store.ofCustomer(code)).orElseThrow(NotFound::new);
    }

    private SignInRule role(Viewer viewer, String name) {
        return database.as(viewer, this::roles).stream()
                .filter(rule -> rule.subject().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<SignInRule> roles() {
        List<SignInRule> made = store.ofRoles();
        return Arrays.stream(AccountKind.values())
                .filter(AccountKind::isStaff)
                .map(role -> made.stream()
                        .filter(rule -> rule.role() == role)
                        .findFirst()
                        .orElseGet(() -> new SignInRule(null, "", "", role, false, List.of(), 0)))
                .toList();
    }

    private static int version(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
