package io.madoguchi.history;

import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListPath;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of inquiries.
 *
 * @param total how many match, counted up to {@code totalLimit}
 */
public record InquiryListView(InquiryFilter filter, Slice<InquiryRow> inquiries, int total, int totalLimit) {

    public ListPath path() {
        return filter.path();
    }

    /** The address with a filter set, or without it if it is set so already. */
    public String toggle(String name, String value) {
        return path().with(name, has(name, value) ? null : value).toString();
    }

    public boolean has(String name, String value) {
        return value.equals(path().parameters().get(name));
    }

    /** The parameters that a new search keeps. */
    public List<String> kept() {
        return Stream.of("show", "turn", "severity", "assignee")
                .filter(path().parameters()::containsKey)
                .toList();
    }

    public boolean isEmpty() {
        return inquiries.rows().isEmpty();
    }
}
