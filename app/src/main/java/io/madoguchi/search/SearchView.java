package io.madoguchi.search;

import io.madoguchi.shell.ListPath;
import java.util.List;

/**
 * {@code /search}.
 *
 * @param text that was looked for; empty if nothing was
 * @param sections one for each noun that the viewer may look for
 */
public record SearchView(String text, List<Section> sections) {

    /** @param count how many were found, up to one more than {@link #limit} */
    public record Section(Noun noun, List<Hit> hits, int count, String text) {

        public int limit() {
            return SearchQuery.MOST_COUNTED;
        }

        public String path(Hit hit) {
            return switch (noun) {
                case INQUIRY -> "/inquiries/" + hit.key();
                case DEVICE -> "/devices/" + hit.key();
                case CONTRACT -> "/contracts/" + hit.key();
                case CUSTOMER -> of(hit.key(), "/inquiries");
            };
        }

        /** The address of the list that holds them all; empty if there is none. */
        public String all() {
            return switch (noun) {
                case INQUIRY ->
                    ListPath.of("/inquiries")
                            .with("q", text)
                            .with("show", "all")
                            .toString();
                case DEVICE -> ListPath.of("/devices").with("q", text).toString();
                case CONTRACT -> ListPath.of("/contracts").with("q", text).toString();
                case CUSTOMER -> "";
            };
        }
    }

    public boolean isEmpty() {
        return sections.stream().allMatch(section -> section.hits().isEmpty());
    }

    /** The address of what concerns a customer. */
    public static String of(String customer, String page) {
        return ListPath.of(page).with("customer", customer).toString();
    }
}
