package io.madoguchi.sheet;

import java.io.Closeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row and never held as a whole. */
public interface Sheet extends Closeable {

    void header(List<String> names);

    /** @param cells texts, whole numbers and {@link Instant}s, which are shown in Tokyo's time; null is an empty cell */
    void row(List<@Nullable Object> cells);
}
