package io.madoguchi.engagement;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.engagement.EngagementCheckQuery.Known;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Refused;
import io.madoguchi.mail.Mails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The door of the module: sets up engagements with their groups, members and contracts. Called inside
 * {@code database.as(viewer, …)} of staff who may decide on applications of the customer.
 */
@Component
public class Engagements {

    private final EngagementCheckQuery query;
    private final EngagementStore store;
    private final Audit audit;
    private final Mails mails;
    private final Ids ids;

    Engagements(EngagementCheckQuery query, EngagementStore store, Audit audit, Mails mails, Ids ids) {
        this.query = query;
        this.store = store;
        this.audit = audit;
        this.mails = mails;
        this.ids = ids;
    }

    /**
     * What stands against these plans, as far as the viewer may know: in a customer's transaction an account or a contract of
     * somebody else is unknown. Writes nothing.
     *
     * @param comingMails accounts that do not exist yet, but will when the plans are carried out
     */
    public List<EngagementProblem> check(
            Viewer by, UUID customer, List<EngagementPlan> plans, Set<String> comingMails) {
        return new EngagementCheck(known(by, customer, plans), comingMails).problems(plans);
    }

    /**
     * Sets up all of them, or none. The accounts must exist by now; those of the customer itself come under access control at
     * once (M6.3). Members are told by mail.
     *
     * @param silent who is told otherwise, such as the applicant
     * @throws Refused {@code engagement.refused.meanwhile} if somebody else placed one of the contracts in this instant
     */
    public SetUp setUp(Viewer by, UUID customer, List<EngagementPlan> plans, Set<UUID> silent) {
        store.hold(customer);
        Known known = known(by, customer, plans);
        List<EngagementProblem> problems = new EngagementCheck(known, Set.of()).problems(plans);
        if (!problems.isEmpty()) {
            return new SetUp.Impossible(problems);
        }
        List<UUID> made = new ArrayList<>();
        for (EngagementPlan plan : plans) {
            made.add(setUp(by, known, ids.next(), plan, silent));
        }
        return new SetUp.Done(List.copyOf(made));
    }

    /** @param engagement the id that it gets */
    UUID setUp(Viewer by, Known known, UUID engagement, EngagementPlan plan, Set<UUID> silent) {
        UUID group = ids.next();
        store.insert(engagement, group, known.customer(), plan);
        Set<UUID> members = new LinkedHashSet<>(accountIds(known, plan.accountMails()));
        store.join(group, members);
        Set<UUID> contracts = new LinkedHashSet<>(contractIds(known, plan.contractNumbers()));
        if (store.placeFree(contracts, engagement) != contracts.size()) {
            throw new Refused("engagement.refused.meanwhile");
        }
        audit.record(by, "engagement.created", Audit.Subject.of("engagement", plan.engagementName(), known.customer()));
        members.removeAll(silent);
        mails.notify(EngagementMail.SET_UP, engagement, members);
        return engagement;
    }

    Known known(Viewer by, UUID customer, List<EngagementPlan> plans) {
        return query.known(
                by, customer, all(plans, EngagementPlan::accountMails), all(plans, EngagementPlan::contractNumbers));
    }

    static List<UUID> accountIds(Known known, Collection<String> mails) {
        return mails.stream()
                .map(mail -> Objects.requireNonNull(known.accounts().get(mail)).id())
                .toList();
    }

    static List<UUID> contractIds(Known known, Collection<String> numbers) {
        return numbers.stream()
                .map(number ->
                        Objects.requireNonNull(known.contracts().get(number)).id())
                .toList();
    }

    private static Set<String> all(List<EngagementPlan> plans, Function<EngagementPlan, List<String>> part) {
        Set<String> all = new LinkedHashSet<>();
        plans.forEach(plan -> all.addAll(part.apply(plan)));
        return all;
    }
}
