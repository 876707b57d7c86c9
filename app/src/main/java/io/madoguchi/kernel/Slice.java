package io.madoguchi.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param before the place before which the previous page ends; null on the first page
 * @param after the place after which the next page begins; null on the last page
 */
public record Slice<T>(
        List<T> rows, @Nullable String before, @Nullable String after) {}
