package io.madoguchi.customer;

import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListPath;
import java.util.List;

/**
 * The list of customers.
 *
 * @param total how many match, counted up to {@code totalLimit}
 */
public record CustomerListView(CustomerFilter filter, Slice<CustomerRow> customers, int total, int totalLimit) {

    public ListPath path() {
        return filter.path();
    }

    public String toggle(String name, String value) {
        return path().with(name, has(name, value) ? null : value).toString();
    }

    public boolean has(String name, String value) {
        return value.equals(path().parameters().get(name));
    }

    /** What a new search keeps. */
    public List<String> kept() {
        return path().parameters().keySet().stream()
                .filter(name -> !name.equals("q"))
                .toList();
    }
}
