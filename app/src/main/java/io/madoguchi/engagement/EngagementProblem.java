package io.madoguchi.engagement;

import io.madoguchi.shell.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Why something cannot be set up, in words that name the value, the cause and the cure.
 *
 * @param plan which of the plans, counted from 0
 * @param value the name, address or number that is wrong; empty if one is missing
 * @param arguments what else stands in the gaps of the text {@code engagement.problem.KIND}
 */
public record EngagementProblem(int plan, Field field, Kind kind, String value, List<String> arguments) {

    public EngagementProblem {
        arguments = List.copyOf(arguments);
    }

    public enum Field {
        ENGAGEMENT_NAME,
        GROUP_NAME,
        ACCOUNTS,
        CONTRACTS
    }

    public enum Kind {
        NAME_MISSING,
        NAME_TOO_LONG,
        NAME_TAKEN,
        NAME_TWICE,
        GROUP_MISSING,
        GROUP_TOO_LONG,
        GROUP_TAKEN,
        GROUP_TWICE,
        ACCOUNTS_MISSING,
        CONTRACTS_MISSING,
        UNKNOWN_ACCOUNT,
        STAFF_ACCOUNT,
        /** Of a company that is neither the customer nor one of those to whom he resells (M6.4). */
        ACCOUNT_OF_STRANGER,
        UNKNOWN_CONTRACT,
        CONTRACT_OF_OTHER_CUSTOMER,
        CONTRACT_IN_OTHER_ENGAGEMENT,
        CONTRACT_TWICE,
        DEVICE_IN_TWO_ENGAGEMENTS
    }

    public String text(Words words) {
        List<Object> gaps = new ArrayList<>();
        gaps.add(value);
        gaps.addAll(arguments);
        return words.t("engagement.problem." + kind, gaps.toArray());
    }
}
