package io.madoguchi.engagement;

import io.madoguchi.engagement.EngagementCheckQuery.Account;
import io.madoguchi.engagement.EngagementCheckQuery.Contract;
import io.madoguchi.engagement.EngagementCheckQuery.Known;
import io.madoguchi.engagement.EngagementImportStore.Covered;
import io.madoguchi.engagement.EngagementProblem.Field;
import io.madoguchi.engagement.EngagementProblem.Kind;
import io.madoguchi.shell.TypedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands against plans: rules alone, over what is known. */
final class EngagementCheck {

    static final int LONGEST_NAME = 100;

    private final Known known;
    private final Set<String> comingMails;
    private final List<EngagementProblem> problems = new ArrayList<>();
    /** Names, and numbers of contracts, that earlier plans take. */
    private final Map<String, Integer> names = new HashMap<>();

    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, String> placed = new HashMap<>();

    /** @param comingMails accounts that will have been made until then */
    EngagementCheck(Known known, Set<String> comingMails) {
        this.known = known;
        this.comingMails = comingMails;
    }

    List<EngagementProblem> problems(List<EngagementPlan> plans) {
        for (int i = 0; i < plans.size(); i++) {
            EngagementPlan plan = plans.get(i);
            engagementName(i, plan.engagementName());
            groupName(i, plan.groupName());
            for (String mail : new LinkedHashSet<>(plan.accountMails())) {
                account(i, mail, known.accounts().get(mail));
            }
            contracts(i, plan.engagementName(), plan.contractNumbers());
        }
        return List.copyOf(problems);
    }

    /** Of contracts that are to come into an engagement that there is already, also from another one. */
    List<EngagementProblem> moves(String engagement, List<String> numbers) {
        for (String number : new LinkedHashSet<>(numbers)) {
            owner(0, number, known.contracts().get(number));
        }
        devices(0, engagement, Set.copyOf(numbers));
        return List.copyOf(problems);
    }

    List<EngagementProblem> members(List<String> mails) {
        for (String mail : new LinkedHashSet<>(mails)) {
            account(0, mail, known.accounts().get(mail));
        }
        return List.copyOf(problems);
    }

    private void engagementName(int plan, String name) {
        if (TypedText.isBlank(name)) {
            add(plan, Field.ENGAGEMENT_NAME, Kind.NAME_MISSING, "");
        } else if (TypedText.length(name) > LONGEST_NAME) {
            add(plan, Field.ENGAGEMENT_NAME, Kind.NAME_TOO_LONG, name, String.valueOf(LONGEST_NAME));
        } else if (known.engagements().containsKey(name)) {
            add(plan, Field.ENGAGEMENT_NAME, Kind.NAME_TAKEN, name);
        } else if (names.putIfAbsent(name, plan) != null) {
            add(plan, Field.ENGAGEMENT_NAME, Kind.NAME_TWICE, name);
        }
    }

    private void groupName(int plan, String name) {
        if (TypedText.isBlank(name)) {
            add(plan, Field.GROUP_NAME, Kind.GROUP_MISSING, "");
        } else if (TypedText.length(name) > LONGEST_NAME) {
            add(plan, Field.GROUP_NAME, Kind.GROUP_TOO_LONG, name, String.valueOf(LONGEST_NAME));
        } else if (known.groups().containsKey(name)) {
            add(
                    plan,
                    Field.GROUP_NAME,
                    Kind.GROUP_TAKEN,
                    name,
                    String.valueOf(known.groups().get(name)));
        } else if (groups.putIfAbsent(name, plan) != null) {
            add(plan, Field.GROUP_NAME, Kind.GROUP_TWICE, name);
        }
    }

    private void account(int plan, String mail, @Nullable Account account) {
        if (account == null) {
            if (!comingMails.contains(mail)) {
                add(plan, Field.ACCOUNTS, Kind.UNKNOWN_ACCOUNT, mail);
            }
        } else if (account.company() == null) {
            add(plan, Field.ACCOUNTS, Kind.STAFF_ACCOUNT, mail);
        } else if (!account.allowed()) {
            add(plan, Field.ACCOUNTS, Kind.ACCOUNT_OF_STRANGER, mail, account.company());
        }
    }

    private void contracts(int plan, String engagement, List<String> numbers) {
        Set<String> good = new LinkedHashSet<>();
        for (String number : new LinkedHashSet<>(numbers)) {
            Contract contract = known.contracts().get(number);
            if (!owner(plan, number, contract)) {
                continue;
            }
            if (placed.containsKey(number)) {
                add(plan, Field.CONTRACTS, Kind.CONTRACT_TWICE, number, placed.get(number));
            } else if (contract != null && contract.engagement() != null) {
                add(plan, Field.CONTRACTS, Kind.CONTRACT_IN_OTHER_ENGAGEMENT, number, contract.engagement());
            } else {
                good.add(number);
            }
        }
        devices(plan, engagement, good);
        good.forEach(number -> placed.put(number, engagement));
    }

    private boolean owner(int plan, String number, @Nullable Contract contract) {
        if (contract == null) {
            add(plan, Field.CONTRACTS, Kind.UNKNOWN_CONTRACT, number);
            return false;
        }
        if (!contract.customerId().equals(known.customer())) {
            add(plan, Field.CONTRACTS, Kind.CONTRACT_OF_OTHER_CUSTOMER, number, contract.customerName());
            return false;
        }
        return true;
    }

    /** A device may stand in one engagement only (M6.1); its contracts decide in which. */
    private void devices(int plan, String own, Set<String> numbers) {
        Set<String> told = new LinkedHashSet<>();
        for (Covered here : known.shared()) {
            if (!numbers.contains(here.contractNumber())) {
                continue;
            }
            for (Covered beside : known.shared()) {
                String other = numbers.contains(beside.contractNumber())
                        ? own
                        : placed.getOrDefault(beside.contractNumber(), beside.engagement());
                if (beside.deviceCode().equals(here.deviceCode())
                        && other != null
                        && !other.equals(own)
                        && told.add(here.deviceCode())) {
                    add(
                            plan,
                            Field.CONTRACTS,
                            Kind.DEVICE_IN_TWO_ENGAGEMENTS,
                            here.contractNumber(),
                            here.deviceCode(),
                            own,
                            other,
                            beside.contractNumber());
                }
            }
        }
    }

    private void add(int plan, Field field, Kind kind, String value, @Nullable String... arguments) {
        List<String> all = new ArrayList<>();
        for (String each : arguments) {
            all.add(each == null ? "" : each);
        }
        problems.add(new EngagementProblem(plan, field, kind, value, all));
    }
}
