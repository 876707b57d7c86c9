package io.madoguchi.terms;

import io.madoguchi.shell.FormErrors;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code /terms/accept}.
 *
 * @param first nothing was accepted before; else these are new versions
 */
public record AcceptView(List<Edition> editions, boolean first, FormErrors errors) {

    /** What was before the person's eyes when he agreed. */
    public String shown() {
        return editions.stream()
                .map(each -> each.document() + " " + each.version())
                .collect(Collectors.joining(","));
    }
}
