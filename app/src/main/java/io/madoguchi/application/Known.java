package io.madoguchi.application;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the portal knows about what an application names.
 *
 * @param contracts those among the numbers that it names
 * @param accounts those among its addresses that have one
 * @param others open applications that name one of its addresses
 * @param domains of the mail addresses of the customer's accounts
 * @param engagements names that the customer's engagements and groups have already
 * @param candidates customers of a similar name, while none is found
 */
record Known(
        List<Contract> contracts,
        List<Account> accounts,
        List<Other> others,
        Set<String> domains,
        Set<String> engagements,
        List<Candidate> candidates) {

    record Contract(
            String number,
            String customerCode,
            String customerName,
            String title,
            String status,
            @Nullable String engagement) {}

    /** @param company empty for vendor staff */
    record Account(String mail, String customerCode, String company) {}

    record Other(String number, List<String> mails) {}
}
