package io.madoguchi.testing;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Long walks through the program, as many at a time as there are processors. Each walk is one thread's alone. */
public final class Lanes {

    private Lanes() {}

    /** @return what all walks found, in the order of their walkers */
    public static <T> List<String> walk(Collection<T> walkers, Function<T, List<String>> walk) {
        try (ExecutorService lanes =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<List<String>>> walks = walkers.stream()
                    .map(walker -> lanes.submit(() -> walk.apply(walker)))
                    .toList();
            return walks.stream().flatMap(each -> found(each).stream()).toList();
        }
    }

    private static List<String> found(Future<List<String>> walk) {
        try {
            return walk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
