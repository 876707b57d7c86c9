package io.madoguchi.device;

import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListPath;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of devices.
 *
 * @param total how many devices match, counted up to {@code totalLimit}
 */
public record DeviceListView(
        DeviceFilter filter, Slice<DeviceRow> devices, int total, int totalLimit, Choices choices) {

    public ListPath path() {
        return filter.path();
    }

    /** The address with a filter set, or without it if it is set so already. */
    public String toggle(String name, String value) {
        boolean chosen = value.equals(path().parameters().get(name));
        return path().with(name, chosen ? null : value).toString();
    }

    public boolean has(String name, String value) {
        return value.equals(path().parameters().get(name));
    }

    /** The parameters that a new search keeps. */
    public List<String> kept() {
        return Stream.of("kind", "coverage", "support", "sort")
                .filter(path().parameters()::containsKey)
                .toList();
    }

    /**
     * What the list can be narrowed to.
     *
     * @param customers empty for customers
     */
    public record Choices(List<Choice> customers, List<Choice> sites, List<Choice> contracts) {}

    /** A value of a filter and what it is called. */
    public record Choice(String value, String name) {}
}
