package io.madoguchi.engagement;

import io.madoguchi.access.Viewer;
import io.madoguchi.engagement.Change.Member;
import io.madoguchi.engagement.Change.MoneyShown;
import io.madoguchi.engagement.Change.Moved;
import io.madoguchi.engagement.Change.ScopeSet;
import io.madoguchi.engagement.EngagementCheckQuery.Account;
import io.madoguchi.engagement.EngagementCheckQuery.Known;
import io.madoguchi.engagement.EngagementStep.Line;
import io.madoguchi.engagement.EngagementStepQuery.Placed;
import io.madoguchi.engagement.EngagementStore.Contents;
import io.madoguchi.engagement.EngagementStore.Held;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what is to be done with an engagement, for the confirmation and once more for the deed. */
@Component
class EngagementSteps {

    private final EngagementCheckQuery known;
    private final EngagementStepQuery query;
    private final EngagementStore store;

    EngagementSteps(EngagementCheckQuery known, EngagementStepQuery query, EngagementStore store) {
        this.known = known;
        this.query = query;
        this.store = store;
    }

    EngagementStep step(Viewer by, Held held, EngagementVerb verb, EngagementForm form) {
        return switch (verb) {
            case RENAME -> rename(by, held, form);
            case JOIN -> join(by, held, EngagementForm.distinct(form.ids("account")));
            case LEAVE -> leave(held, EngagementForm.distinct(form.ids("account")));
            case PLACE -> place(by, held, form.numbers("contracts"));
            case MOVE -> move(by, held, EngagementForm.distinct(form.ids("contract")), form.id("to", false));
            case SET_SCOPE ->
                setScope(
                        held,
                        Objects.requireNonNull(form.id("account", true)),
                        form.line("scope").equals("WHOLE"));
            case REMOVE -> remove(held);
        };
    }

    /** What setting up a plan, against which nothing stands, would mean. */
    EngagementStep creation(Viewer by, UUID customer, UUID engagement, EngagementPlan plan) {
        Known all = known.known(by, customer, plan.accountMails(), plan.contractNumbers());
        List<UUID> contracts = Engagements.contractIds(all, plan.contractNumbers());
        EngagementStepQuery.Weight weight = query.weight(contracts);
        List<Line> lines = new ArrayList<>(List.of(
                Line.of("engagement.confirm.create", plan.engagementName(), plan.groupName()),
                Line.of(
                        "engagement.confirm.into",
                        weight.contracts(),
                        weight.devices(),
                        weight.inquiries(),
                        weight.openInquiries(),
                        plan.engagementName())));
        lines.addAll(newMembers(all, plan.showsMoneyToOtherCompanies(), plan.engagementName()));
        return EngagementStep.of(
                Change.of(
                        new Change.Created(engagement, customer, plan.showsMoneyToOtherCompanies()),
                        Engagements.accountIds(all, plan.accountMails()).stream()
                                .map(each -> new Member(engagement, each))
                                .toList(),
                        contracts.stream()
                                .map(each -> new Moved(each, engagement))
                                .toList()),
                lines,
                List.of(),
                () -> {});
    }

    private static List<Line> newMembers(Known all, boolean showsMoney, String name) {
        Collection<Account> people = all.accounts().values();
        List<Line> lines = new ArrayList<>(List.of(Line.of("engagement.confirm.join", people.size(), name)));
        add(
                lines,
                "engagement.confirm.controlled",
                people.stream().filter(each -> each.home() && each.whole()).count());
        add(
                lines,
                showsMoney ? "engagement.confirm.otherMoney" : "engagement.confirm.other",
                people.stream().filter(each -> !each.home()).count());
        return lines;
    }

    private EngagementStep rename(Viewer by, Held held, EngagementForm form) {
        EngagementPlan plan = form.plan();
        Known all = known.known(by, held.customerId(), List.of(), List.of());
        all.engagements().remove(held.name());
        all.groups().remove(held.groupName());
        List<EngagementProblem> problems = new EngagementCheck(all, Set.of()).problems(List.of(plan));
        if (!problems.isEmpty()) {
            return EngagementStep.impossible(problems);
        }
        boolean shows = plan.showsMoneyToOtherCompanies();
        Runnable work = () -> store.rename(held.id(), plan.engagementName(), plan.groupName(), shows);
        if (shows == held.showsMoney()) {
            return new EngagementStep(Change.NONE, List.of(), List.of(), false, List.of(), work);
        }
        int strangers = query.strangers(held.groupId(), held.customerId());
        Line line = Line.of(shows ? "engagement.confirm.money" : "engagement.confirm.noMoney", strangers);
        return EngagementStep.of(Change.of(new MoneyShown(held.id(), shows)), List.of(line), List.of(), work);
    }

    private EngagementStep join(Viewer by, Held held, List<UUID> accounts) {
        Map<UUID, String> mails = query.mails(chosen(accounts));
        if (mails.size() < accounts.size()) {
            throw new NotFound();
        }
        Known all = known.known(by, held.customerId(), mails.values(), List.of());
        List<EngagementProblem> problems = new EngagementCheck(all, Set.of()).members(List.copyOf(mails.values()));
        if (!problems.isEmpty()) {
            return EngagementStep.impossible(problems);
        }
        return EngagementStep.of(
                Change.joining(members(held, accounts)),
                newMembers(all, held.showsMoney(), held.name()),
                List.copyOf(mails.values()),
                () -> store.join(held.groupId(), accounts));
    }

    private EngagementStep leave(Held held, List<UUID> accounts) {
        if (!Set.copyOf(store.members(held.groupId())).containsAll(chosen(accounts))) {
            throw new NotFound();
        }
        List<Line> lines = new ArrayList<>(List.of(Line.of("engagement.confirm.leave", accounts.size(), held.name())));
        List<String> blind = query.withoutOther(held.groupId(), held.customerId(), accounts);
        if (!blind.isEmpty()) {
            lines.add(Line.of("engagement.confirm.blind", blind.size(), String.join(", ", blind)));
        }
        return EngagementStep.of(
                Change.leaving(members(held, accounts)),
                lines,
                List.copyOf(query.mails(accounts).values()),
                () -> store.leave(held.groupId(), accounts));
    }

    private EngagementStep place(Viewer by, Held held, List<String> numbers) {
        Known all = known.known(by, held.customerId(), List.of(), chosen(numbers));
        List<EngagementProblem> problems = new EngagementCheck(all, Set.of()).moves(held.name(), numbers);
        if (!problems.isEmpty()) {
            return EngagementStep.impossible(problems);
        }
        List<Placed> coming = query.byNumber(held.customerId(), numbers).stream()
                .filter(each -> !held.id().equals(each.engagement()))
                .toList();
        if (coming.isEmpty()) {
            throw new Refused("engagement.refused.here");
        }
        return moving(held, coming, held.id(), held.name());
    }

    private EngagementStep move(Viewer by, Held held, List<UUID> contracts, @Nullable UUID to) {
        List<Placed> going = query.byId(held.customerId(), chosen(contracts));
        if (going.size() < contracts.size()) {
            throw new NotFound();
        }
        if (going.stream().anyMatch(each -> !held.id().equals(each.engagement()))) {
            throw new Refused("engagement.refused.changed");
        }
        if (to == null) {
            return moving(held, going, null, "");
        }
        Held target = store.find(to)
                .filter(each -> each.customerId().equals(held.customerId())
                        && !each.id().equals(held.id()))
                .orElseThrow(NotFound::new);
        List<String> numbers = going.stream().map(Placed::number).toList();
        Known all = known.known(by, held.customerId(), List.of(), numbers);
        List<EngagementProblem> problems = new EngagementCheck(all, Set.of()).moves(target.name(), numbers);
        return problems.isEmpty()
                ? moving(held, going, target.id(), target.name())
                : EngagementStep.impossible(problems);
    }

    private EngagementStep moving(Held held, List<Placed> contracts, @Nullable UUID to, String name) {
        List<UUID> moved = contracts.stream().map(Placed::id).toList();
        Set<UUID> concerned = new LinkedHashSet<>();
        contracts.forEach(each -> {
            if (each.engagement() != null) {
                concerned.add(each.engagement());
            }
        });
        EngagementStepQuery.Weight weight = query.weight(moved);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                to == null ? "engagement.confirm.out" : "engagement.confirm.into",
                weight.contracts(),
                weight.devices(),
                weight.inquiries(),
                weight.openInquiries(),
                name));
        add(
                lines,
                "engagement.confirm.losers",
                concerned.stream().mapToInt(query::members).sum());
        if (to != null) {
            add(lines, "engagement.confirm.winners", query.members(to));
            concerned.add(to);
        }
        concerned.remove(held.id());
        return EngagementStep.of(
                Change.moving(moved.stream().map(each -> new Moved(each, to)).toList()),
                lines,
                contracts.stream().map(Placed::number).toList(),
                () -> {
                    store.place(moved, to);
                    store.advance(concerned);
                });
    }

    private EngagementStep setScope(Held held, UUID account, boolean whole) {
        List<String> mail = query.mailOf(account, held.customerId());
        if (mail.isEmpty()) {
            throw new NotFound();
        }
        return EngagementStep.of(
                Change.of(new ScopeSet(account, whole)),
                List.of(Line.of(
                        whole ? "engagement.confirm.whole" : "engagement.confirm.engagements", mail.getFirst())),
                mail,
                () -> {
                    if (!store.setScope(account, whole)) {
                        throw new Refused("engagement.refused.scope", mail.getFirst());
                    }
                });
    }

    private EngagementStep remove(Held held) {
        Contents contents = store.contents(held.id());
        if (!contents.isEmpty()) {
            throw new Refused(
                    "engagement.refused.full", contents.contracts(), contents.members(), contents.inquiries());
        }
        return EngagementStep.of(
                Change.NONE,
                List.of(Line.of("engagement.confirm.remove", held.name(), held.groupName())),
                List.of(),
                () -> store.delete(held.id()));
    }

    private static List<Member> members(Held held, List<UUID> accounts) {
        return accounts.stream().map(each -> new Member(held.id(), each)).toList();
    }

    private static void add(List<Line> lines, String key, long count) {
        if (count > 0) {
            lines.add(Line.of(key, count));
        }
    }

    private static <T> List<T> chosen(List<T> all) {
        if (all.isEmpty()) {
            throw new Refused("engagement.refused.nothing");
        }
        return all;
    }
}
