package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Compares what is answered about something with what is answered about something that does not exist. */
final class Alike {

    private final Map<String, String> nothing = new HashMap<>();

    /**
     * Two answers must not differ in anything but what was asked, and what is new on every page.
     *
     * @param place who asks where; there, what does not exist is asked for once only
     * @param unknown does not exist
     * @return the status of both
     */
    int assertAlike(String place, String asked, String unknown, Function<String, Answer> asking) {
        String expected = nothing.computeIfAbsent(place, any -> page(unknown, asking.apply(unknown)));
        Answer answer = asking.apply(asked);
        String found = page(asked, answer);
        if (!found.equals(expected)) {
            // Both in full would be too long to read.
            assertThat(found.lines())
                    .as("%s: %s", place, asked)
                    .isSubsetOf(expected.lines().toList());
            throw new AssertionError(place + ": " + asked + " lacks something");
        }
        return answer.status();
    }

    private static String page(String asked, Answer answer) {
        String encoded = URLEncoder.encode(asked, StandardCharsets.UTF_8);
        String page = answer.status() + "\n" + answer.location() + "\n" + answer.body();
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "token")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replace(asked, "…")
                .replace(encoded, "…")
                .replace(encoded.replace("+", "%20"), "…");
    }
}
