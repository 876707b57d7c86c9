package io.madoguchi.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.List;

/** What a page's statements cost by themselves, on both sides of the connection: the reference of its whole cost. */
final class OwnSql {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Replay replay;
    private final double seconds;

    OwnSql(Replay replay, double seconds) {
        this.replay = replay;
        this.seconds = seconds;
    }

    /** In milliseconds per page. */
    Cost of(List<SentStatement> page) throws SQLException {
        repeat(page, seconds / 2);
        long client = THREADS.getCurrentThreadCpuTime();
        long server = replay.serverNanos();
        int times = repeat(page, seconds);
        return new Cost(
                (THREADS.getCurrentThreadCpuTime() - client) / 1e6 / times,
                (replay.serverNanos() - server) / 1e6 / times);
    }

    private int repeat(List<SentStatement> page, double lasting) throws SQLException {
        long end = System.nanoTime() + (long) (lasting * 1e9);
        int times = 0;
        do {
            replay.once(page);
            times++;
        } while (System.nanoTime() < end);
        return times;
    }

    record Cost(double client, double server) {
        double sum() {
            return client + server;
        }
    }
}
