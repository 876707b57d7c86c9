package io.madoguchi.account;

import static io.madoguchi.access.Permission.ADD_ACCOUNTS;
import static io.madoguchi.access.Permission.EDIT_CUSTOMERS;
import static io.madoguchi.access.Permission.SEE_CUSTOMERS;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.account.AccountDetails.Company;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import io.madoguchi.signin.Sessions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /accounts}: for a customer's administrators those of his company, for vendor staff all. */
@Controller
@Requires({ADD_ACCOUNTS, SEE_CUSTOMERS})
class AccountPages {

    private final Database database;
    private final AccountListQuery accounts;
    private final AccountStore store;
    private final AccountLogQuery log;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    AccountPages(
            Database database,
            AccountListQuery accounts,
            AccountStore store,
            AccountLogQuery log,
            Sessions sessions,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.store = store;
        this.log = log;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static NavigationItem accountsItem() {
        return item(ADD_ACCOUNTS);
    }

    @Bean
    static NavigationItem accountsOfCustomersItem() {
        return item(SEE_CUSTOMERS);
    }

    private static NavigationItem item(Permission permission) {
        return new NavigationItem("/accounts", "nav.accounts", "users", permission, 103);
    }

    @GetMapping("/accounts")
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        AccountFilter filter = AccountFilter.of(new ListParameters(asked), viewer.isStaff());
        return Html.page("account/list", database.as(viewer, () -> list(viewer, filter)));
    }

    @GetMapping("/accounts/{id}")
    ModelAndView account(Viewer viewer, @PathVariable UUID id) {
        return Html.page("account/account", view(viewer, id, null));
    }

    private AccountListView list(Viewer viewer, AccountFilter filter) {
        Instant now = clock.instant();
        Slice<AccountRow> page = accounts.page(filter, now);
        boolean whole = filter.paging().isFirst() && page.after() == null;
        int total = whole ? page.rows().size() : accounts.count(filter, now);
        boolean vendor = filter.company().equals(AccountFilter.VENDOR);
        String name = viewer.isStaff() && !vendor && !filter.company().isEmpty()
                ? store.company(filter.company()).map(Company::name).orElse("")
                : "";
        read(viewer, "account.list", filter.path().toString(), null);
        return new AccountListView(
                filter,
                page,
                total,
                AccountListQuery.MOST_COUNTED,
                kinds(viewer, filter),
                name,
                viewer.may(ADD_ACCOUNTS) || (viewer.may(EDIT_CUSTOMERS) && (vendor || !name.isEmpty())),
                viewer.kind() == AccountKind.USER_ADMINISTRATOR && viewer.whole());
    }

    /** Sessions lie behind another pool and are counted outside of the transaction. */
    AccountView view(Viewer viewer, UUID id, FormErrors.@Nullable Problem refused) {
        int open = sessions.count(id);
        return database.as(viewer, () -> {
            AccountDetails account = store.find(id, clock.instant()).orElseThrow(NotFound::new);
            read(viewer, "account.read", account.mail(), account.company().id());
            return new AccountView(
                    account,
                    log.of(id),
                    open,
                    AccountRules.mayTouch(viewer, id, account.held()) && account.state() != AccountState.REMOVED,
                    id.equals(viewer.accountId()),
                    refused);
        });
    }

    private static List<AccountKind> kinds(Viewer viewer, AccountFilter filter) {
        boolean vendor = filter.company().equals(AccountFilter.VENDOR);
        return Stream.of(AccountKind.values())
                .filter(kind -> !kind.isStaff() || viewer.isStaff())
                .filter(kind -> filter.company().isEmpty() || kind.isStaff() == vendor)
                .toList();
    }

    /** Staff's reading of customers' data stands in the audit log (M5.7). */
    private void read(Viewer viewer, String action, String subject, @Nullable UUID customer) {
        if (viewer.isStaff()) {
            audit.record(viewer, action, Audit.Subject.of("account", subject, customer));
        }
    }
}
