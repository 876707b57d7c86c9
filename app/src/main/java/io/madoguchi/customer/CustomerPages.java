package io.madoguchi.customer;

import io.madoguchi.access.CustomerFunction;
import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import io.madoguchi.shell.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /customers}, for vendor staff; functions are switched by portal administrators. */
@Controller
class CustomerPages {

    private static final int LONGEST_ANSWER = 500;

    private final Database database;
    private final CustomerListQuery customers;
    private final CustomerQuery query;
    private final FunctionStore functions;
    private final Functions switching;
    private final Audit audit;
    private final Clock clock;

    CustomerPages(
            Database database,
            CustomerListQuery customers,
            CustomerQuery query,
            FunctionStore functions,
            Functions switching,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.customers = customers;
        this.query = query;
        this.functions = functions;
        this.switching = switching;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static NavigationItem customersItem() {
        return new NavigationItem("/customers", "nav.customers", "building", Permission.SEE_CUSTOMERS, 102);
    }

    @GetMapping("/customers")
    @Requires(Permission.SEE_CUSTOMERS)
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        CustomerFilter filter = CustomerFilter.of(new ListParameters(asked));
        return Html.page("customer/list", database.as(viewer, () -> {
            Instant now = clock.instant();
            audit.record(
                    viewer,
                    "customer.list",
                    Audit.Subject.of("customer", filter.path().toString(), null));
            Slice<CustomerRow> page = customers.page(viewer, filter, now);
            boolean whole = filter.paging().isFirst() && page.after() == null;
            int total = whole ? page.rows().size() : customers.count(viewer, filter, now);
            return new CustomerListView(filter, page, total, CustomerListQuery.MOST_COUNTED);
        }));
    }

    @GetMapping("/customers/{code}")
    @Requires(Permission.SEE_CUSTOMERS)
    ModelAndView customer(Viewer viewer, @PathVariable String code) {
        return Html.page("customer/customer", view(viewer, code, new FormErrors(), ""));
    }

    @PostMapping("/customers/{code}/functions")
    @Requires(Permission.EDIT_CUSTOMERS)
    ModelAndView turn(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String function,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response) {
        CustomerFunction turned =
                new ListParameters(Map.of("function", function)).one(CustomerFunction.class, "function");
        if (turned == null) {
            FormErrors errors = new FormErrors();
            errors.reject("functions", "customer.invalid.function");
            return Html.invalid("customer/customer", view(viewer, code, errors, ""));
        }
        return carryOut(
                viewer,
                code,
                "",
                response,
                customer -> switching.turn(viewer, customer.id(), code, turned, on.equals("yes")));
    }

    @PostMapping("/customers/{code}/requests/{id}")
    @Requires(Permission.EDIT_CUSTOMERS)
    ModelAndView decide(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String granted,
            @RequestParam(defaultValue = "") String answer,
            HttpServletResponse response) {
        String said = TypedText.lines(answer).strip();
        boolean grants = granted.equals("yes");
        if (!grants && (TypedText.isBlank(said) || TypedText.length(said) > LONGEST_ANSWER)) {
            FormErrors errors = new FormErrors();
            errors.reject("answer", "customer.invalid.answer", LONGEST_ANSWER);
            return Html.invalid("customer/customer", view(viewer, code, errors, said));
        }
        return carryOut(viewer, code, said, response, customer -> {
            if (grants) {
                switching.grant(viewer, customer.id(), code, id);
            } else {
                switching.decline(viewer, customer.id(), code, id, said);
            }
        });
    }

    private ModelAndView carryOut(
            Viewer viewer, String code, String typed, HttpServletResponse response, Consumer<CustomerDetails> work) {
        try {
            database.as(viewer, () -> work.accept(query.find(code).orElseThrow(NotFound::new)));
        } catch (Refused refused) {
            FormErrors errors = new FormErrors();
            errors.reject("functions", refused.key(), refused.arguments());
            return Html.page("customer/customer", view(viewer, code, errors, typed), HttpStatus.CONFLICT);
        }
        Flash.say(response, "customer.saved");
        return Html.redirect("/customers/" + code);
    }

    private CustomerView view(Viewer viewer, String code, FormErrors errors, String answer) {
        return database.as(viewer, () -> {
            CustomerDetails customer = query.find(code).orElseThrow(NotFound::new);
            audit.record(viewer, "customer.read", Audit.Subject.of("customer", code, customer.id()));
            return new CustomerView(
                    customer,
                    functions.on(customer.id()),
                    functions.requests(customer.id()),
                    viewer.may(Permission.EDIT_CUSTOMERS),
                    clock.instant(),
                    errors,
                    answer);
        });
    }
}
