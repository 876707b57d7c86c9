package io.madoguchi.engagement;

import java.util.List;

/**
 * An engagement that is to be set up, with its group, its members and its contracts.
 *
 * @param accountMails in the form of {@link io.madoguchi.kernel.MailAddress}
 */
public record EngagementPlan(
        String engagementName,
        String groupName,
        boolean showsMoneyToOtherCompanies,
        List<String> accountMails,
        List<String> contractNumbers) {

    public EngagementPlan {
        accountMails = List.copyOf(accountMails);
        contractNumbers = List.copyOf(contractNumbers);
    }
}
