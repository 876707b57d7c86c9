package io.madoguchi.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** The jobs that the program has still to do: mails, mostly. */
final class Background {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);
    private static final long POLL_MILLISECONDS = 100;

    private final Connection superuser;

    Background(Connection superuser) {
        this.superuser = superuser;
    }

    /** Until none is due and none is being done. */
    void await() {
        long giveUp = System.nanoTime() + LONGEST;
        try {
            while (isBusy()) {
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("The program's jobs do not come to an end");
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized boolean isBusy() throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select from work.scheduled_tasks where picked or execution_time <= now())")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
