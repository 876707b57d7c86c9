package io.madoguchi.customer;

import io.madoguchi.access.AccountKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say of a customer.
 *
 * @param reseller null if it buys from the vendor itself
 * @param representative empty if nobody is named
 */
public record CustomerDetails(
        UUID id,
        String code,
        String name,
        String kana,
        String postalCode,
        String address,
        String building,
        String phone,
        @Nullable Reseller reseller,
        String representative,
        List<Counted> accounts,
        List<Part> engagements,
        List<Round> rounds) {

    /** A customer of the vendor who sells to this one. */
    public record Reseller(String code, String name) {}

    /** How many accounts there are of a kind, suspended ones included. */
    public record Counted(AccountKind kind, int number) {}

    /** An engagement with its group, and how many accounts are in that. */
    public record Part(String engagement, String group, int members) {}

    /** A round of confirming accounts; without an end it is still open. */
    public record Round(
            Instant openedAt, Instant dueAt, @Nullable Instant finishedAt) {

        public boolean isOpen() {
            return finishedAt == null;
        }

        public boolean isOverdue(Instant now) {
            return isOpen() && now.isAfter(dueAt);
        }
    }
}
