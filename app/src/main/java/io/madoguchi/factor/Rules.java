package io.madoguchi.factor;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Changes rules of signing in: it counts from the next sign-in on, and those concerned are told by mail. */
@Component
class Rules {

    private final RuleStore store;
    private final FactorNews news;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Rules(RuleStore store, FactorNews news, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.news = news;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return whose sessions have to end, as they were begun under other ranges */
    List<UUID> change(Viewer by, SignInRule before, boolean factor, List<String> ranges) {
        if (!store.save(by, ids.next(), before, factor, ranges, clock.instant())) {
            throw new Refused("rules.elsewhere");
        }
        List<UUID> concerned = store.accounts(before);
        audit.record(
                by,
                "sign-in-rule.changed",
                Audit.Subject.of(before.role() == null ? "customer" : "role", before.subject(), before.customer()));
        if (factor && !before.factor()) {
            news.write(FactorNews.DEMANDED, concerned);
        }
        return ranges.equals(before.ranges()) ? List.of() : concerned;
    }
}
