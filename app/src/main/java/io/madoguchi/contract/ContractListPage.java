package io.madoguchi.contract;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /contracts}. */
@Controller
class ContractListPage {

    private final Database database;
    private final ContractListQuery contracts;
    private final Audit audit;
    private final Clock clock;

    ContractListPage(Database database, ContractListQuery contracts, Audit audit, Clock clock) {
        this.database = database;
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static NavigationItem contractsItem() {
        return new NavigationItem("/contracts", "nav.contracts", "contract", Permission.SEE_CONTRACTS, 30);
    }

    @GetMapping("/contracts")
    @Requires(Permission.SEE_CONTRACTS)
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        ContractFilter filter = ContractFilter.of(
                new ListParameters(asked), viewer.isStaff(), viewer.kind() == AccountKind.SALES_REPRESENTATIVE);
        return Html.page("contract/list", database.as(viewer, () -> view(viewer, filter)));
    }

    /** Staff's reading of customers' data stands in the audit log (M5.7). */
    private ContractListView view(Viewer viewer, ContractFilter filter) {
        if (viewer.isStaff()) {
            audit.record(
                    viewer,
                    "contract.list",
                    Audit.Subject.of("contract", filter.path().toString(), null));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Slice<ContractRow> page = contracts.page(filter, viewer, today);
        boolean whole = filter.paging().isFirst() && page.after() == null;
        int total = whole ? page.rows().size() : contracts.count(filter, viewer, today);
        return new ContractListView(
                filter,
                page,
                total,
                ContractListQuery.MOST_COUNTED,
                viewer.isStaff() ? contracts.customers() : List.of());
    }
}
