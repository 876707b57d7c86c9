package io.madoguchi.visit;

import io.madoguchi.inquiry.Engineer;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListPath;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of visits and parts.
 *
 * @param total how many match, counted up to {@code totalLimit}
 */
public record DispatchListView(
        DispatchFilter filter, Slice<DispatchRow> dispatches, int total, int totalLimit, Choices choices) {

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

    /** The parameters that a new choice keeps. */
    public List<String> kept() {
        return Stream.of("show", "kind")
                .filter(path().parameters()::containsKey)
                .toList();
    }

    /** To choose from. */
    public record Choices(List<Engineer> engineers, List<Customer> customers) {}

    public record Customer(String code, String name) {}
}
