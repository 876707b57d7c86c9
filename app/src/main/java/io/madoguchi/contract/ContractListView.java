package io.madoguchi.contract;

import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListPath;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of contracts.
 *
 * @param total how many match, counted up to {@code totalLimit}
 * @param customers to choose from; empty for customers
 */
public record ContractListView(
        ContractFilter filter, Slice<ContractRow> contracts, int total, int totalLimit, List<Customer> customers) {

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
        return Stream.of("state", "service", "mine", "sort")
                .filter(path().parameters()::containsKey)
                .toList();
    }

    /** A customer to choose. */
    public record Customer(String code, String name) {}
}
