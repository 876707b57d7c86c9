package io.madoguchi.proof;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Something written in somebody's name.
 *
 * @param expectedRows how many rows it may write; none also means that it may be refused
 */
record Attempt(String what, int expectedRows, Function<DSLContext, Integer> work) {

    static Attempt of(String what, int expectedRows, String sql, @Nullable Object... values) {
        return new Attempt(what, expectedRows, dsl -> dsl.execute(sql, values));
    }
}
