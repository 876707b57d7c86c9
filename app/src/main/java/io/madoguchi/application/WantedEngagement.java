package io.madoguchi.application;

import java.util.List;

/** Access control that is applied for (M6.5): who of the accounts sees which contracts. */
public record WantedEngagement(String name, String group, List<String> mails, List<String> contracts) {

    public WantedEngagement {
        mails = List.copyOf(mails);
        contracts = List.copyOf(contracts);
    }
}
