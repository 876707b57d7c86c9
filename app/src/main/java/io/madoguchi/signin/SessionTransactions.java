package io.madoguchi.signin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions for what writes sessions. A read is one statement, asked by every request: without a transaction of its own it
 * is one way to the database and back instead of two.
 */
final class SessionTransactions implements TransactionOperations {

    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    private final TransactionOperations writing;

    SessionTransactions(TransactionOperations writing) {
        this.writing = writing;
    }

    /** For what is known to be one statement, or several that need not count together. */
    static <T extends @Nullable Object> T reading(Supplier<T> read) {
        return ScopedValue.where(READING, true).call(read::get);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
        return READING.isBound() ? TransactionOperations.withoutTransaction().execute(action) : writing.execute(action);
    }
}
