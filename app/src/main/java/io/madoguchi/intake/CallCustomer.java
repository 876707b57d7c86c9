package io.madoguchi.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The customer for whom somebody calls.
 *
 * @param people whose accounts see something of this customer, those of other companies too (M6.4)
 * @param contracts those that have not ended, and the one chosen
 */
public record CallCustomer(
        UUID id,
        String code,
        String name,
        String phone,
        List<Person> people,
        List<ReportChoices.Engagement> engagements,
        List<Contract> contracts) {

    /** Null if there is nobody of that id. */
    public @Nullable Person person(String account) {
        return first(people, each -> each.id().toString().equals(account));
    }

    public ReportChoices.@Nullable Engagement engagement(String chosen) {
        return first(engagements, each -> each.id().toString().equals(chosen));
    }

    public @Nullable Contract contract(String number) {
        return first(contracts, each -> each.number().equals(number));
    }

    private static <T> @Nullable T first(List<T> all, Predicate<T> meant) {
        return all.stream().filter(meant).findFirst().orElse(null);
    }

    /**
     * Somebody with an account.
     *
     * @param company his, where it is another one; else empty
     * @param controlled he sees some engagements of this customer only (M6.3)
     * @param engagements those of his groups
     */
    public record Person(
            UUID id,
            String name,
            String department,
            String phone,
            String company,
            boolean controlled,
            Set<UUID> engagements) {}

    public record Contract(UUID id, String number, String title) {}
}
