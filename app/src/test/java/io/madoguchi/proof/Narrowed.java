package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A list narrowed by its address, and what that means.
 *
 * @param query of the address, with the question mark; may be empty
 * @param matches whether a record that exists for its reader is meant
 */
record Narrowed(String query, BiPredicate<Seat, String> matches) {

    static Narrowed by(String query, BiPredicate<Seat, String> matches) {
        return new Narrowed(query, matches);
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /**
     * Compares all pages and the number above them with the model.
     *
     * @param existing the names of all that exists for the reader
     * @param named the name of what stands behind a link of the list
     */
    void assertHolds(Seat seat, String list, Stream<String> existing, UnaryOperator<String> named) {
        List<String> expected =
                existing.filter(each -> matches.test(seat, each)).toList();
        Listing found = Listing.of(seat, list, query);
        assertThat(found.names().stream().map(named))
                .as("%s reads %s%s", seat, list, query)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.counted()).as("%s counts %s%s", seat, list, query).isEqualTo(expected.size());
    }
}
