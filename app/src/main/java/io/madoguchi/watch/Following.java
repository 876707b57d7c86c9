package io.madoguchi.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the viewer follows an inquiry.
 *
 * @param seenAt the time of the newest entry that he had before him; null if he has never opened it
 * @param concerns he reported it or works on it, and so is told anyway
 * @param watches he asked to be told
 * @param named whom else of the customer's people asked, or were named
 * @param colleagues whom he may name, if he is the reporter
 */
public record Following(
        @Nullable Instant seenAt, boolean concerns, boolean watches, List<Person> named, List<Person> colleagues) {

    public record Person(UUID account, String name, String department) {}

    /** Colleagues who are not yet told. */
    public List<Person> others() {
        return colleagues.stream()
                .filter(each ->
                        named.stream().noneMatch(already -> already.account().equals(each.account())))
                .toList();
    }

    /** Whether the viewer may take this one off again. */
    public boolean isColleague(Person person) {
        return colleagues.stream().anyMatch(each -> each.account().equals(person.account()));
    }
}
