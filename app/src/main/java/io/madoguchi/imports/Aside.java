package io.madoguchi.imports;

import io.madoguchi.access.Database;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;

/**
 * Transactions beside the one of the import: how far it has got must be seen while it runs, and stay when it is rolled back.
 * A transaction belongs to its thread, so each of these has a thread of its own.
 */
@Component
class Aside {

    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("import-aside").start(task);

    private final Database database;

    Aside(Database database) {
        this.database = database;
    }

    void run(Runnable work) {
        CompletableFuture.runAsync(() -> database.asSystem("import: tells how far a run has got", work), THREADS)
                .join();
    }
}
