package io.madoguchi.intake;

import java.util.List;

/**
 * What was found for a caller.
 *
 * @param search what was looked for
 * @param more there may be more than is shown
 */
public record CallMatches(String search, List<CallMatch> found, boolean more) {

    static final CallMatches NONE = new CallMatches("", List.of(), false);

    public boolean isSearched() {
        return !search.isBlank();
    }
}
