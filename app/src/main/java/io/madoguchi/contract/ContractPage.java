package io.madoguchi.contract;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /contracts/NUMBER}. */
@Controller
class ContractPage {

    private static final int RECENT = 10;

    private final Database database;
    private final ContractPageQuery contracts;
    private final RecentInquiries inquiries;
    private final Audit audit;
    private final Clock clock;

    ContractPage(Database database, ContractPageQuery contracts, RecentInquiries inquiries, Audit audit, Clock clock) {
        this.database = database;
        this.contracts = contracts;
        this.inquiries = inquiries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a long contract the address tells at which device its lines go on. */
    @GetMapping("/contracts/{number}")
    @Requires(Permission.SEE_CONTRACTS)
    ModelAndView contract(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before) {
        Paging paging = Paging.of(after, before, "lines", keys -> keys.size() == 1);
        return Html.page("contract/contract", database.as(viewer, () -> view(viewer, number, paging)));
    }

    private ContractView view(Viewer viewer, String number, Paging paging) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        ContractView.Facts facts = contracts.facts(number, viewer, today).orElseThrow(NotFound::new);
        UUID id = facts.contract().id();
        if (viewer.isStaff()) {
            UUID customer = facts.contract().customerId();
            audit.record(viewer, "contract.read", Audit.Subject.of("contract", number, customer));
        }
        return new ContractView(facts, contracts.lines(id, paging), inquiries.ofContract(id, RECENT));
    }
}
