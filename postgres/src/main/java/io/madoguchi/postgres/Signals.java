package io.madoguchi.postgres;

import java.time.Duration;
import java.util.List;

/** Signals that Java cannot send: PostgreSQL takes SIGTERM as "wait for every client", SIGINT as "stop now, cleanly". */
final class Signals {

    private Signals() {}

    /** A process that has ended meanwhile is no failure. */
    static void send(String signal, long pid) {
        Commands.Result result = Commands.run(
                List.of("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(pid)), Duration.ofSeconds(10));
        if (!result.succeeded() && ProcessHandle.of(pid).isPresent()) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL (process " + pid + ") cannot be stopped: " + result.output());
        }
    }
}
