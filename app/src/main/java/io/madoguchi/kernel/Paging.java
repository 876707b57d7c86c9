package io.madoguchi.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which page of an ordered list is wanted: the rows after a place or before it. Pages are found by key, not by counting
 * rows, so that a list may grow while somebody walks through it.
 *
 * @param keys of the row next to the page, in the order of the list; empty for the first page
 */
public record Paging(String order, List<String> keys, boolean backward) {

    /**
     * What cannot be read, or belongs to another order of the list, leads to the first page.
     *
     * @param order names the order of the list
     * @param readable whether the keys can be compared with the rows
     */
    public static Paging of(
            @Nullable String after, @Nullable String before, String order, Predicate<List<String>> readable) {
        boolean backward = after == null && before != null;
        return Cursor.read(backward ? before : after)
                .map(Cursor::values)
                .filter(values -> values.getFirst().equals(order))
                .map(values -> values.subList(1, values.size()))
                .filter(readable)
                .map(keys -> new Paging(order, keys, backward))
                .orElseGet(() -> new Paging(order, List.of(), false));
    }

    public boolean isFirst() {
        return keys.isEmpty();
    }

    /**
     * @param fetched one row more than the page holds if there are that many; from the far end if {@link #backward()}
     * @param keysOf the keys of a row
     */
    public <T> Slice<T> slice(List<T> fetched, int size, Function<T, List<String>> keysOf) {
        boolean more = fetched.size() > size;
        List<T> rows = more ? fetched.subList(0, size) : fetched;
        rows = backward ? rows.reversed() : rows;
        boolean earlier = backward ? more : !isFirst();
        boolean later = backward || more;
        return new Slice<>(
                List.copyOf(rows),
                earlier && !rows.isEmpty() ? place(keysOf.apply(rows.getFirst())) : null,
                later && !rows.isEmpty() ? place(keysOf.apply(rows.getLast())) : null);
    }

    private String place(List<String> rowKeys) {
        return new Cursor(Stream.concat(Stream.of(order), rowKeys.stream()).toList()).text();
    }
}
