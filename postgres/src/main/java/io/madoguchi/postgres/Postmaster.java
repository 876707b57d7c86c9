package io.madoguchi.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The server's first process. */
record Postmaster(Process process) {

    private static final String INVALID_PASSWORD = "28P01";
    private static final int POLL_MILLIS = 40;
    private static final long STOP_SECONDS = 60;
    private static final long ABORT_SECONDS = 10;

    /**
     * The kernel signals a child when the <em>thread</em> that spawned it ends, not the process. So the server gets a
     * thread of its own that lives exactly as long as it; as a daemon it never keeps this program alive.
     */
    static Postmaster spawn(List<String> command, ServerLog log) throws IOException {
        CompletableFuture<Process> spawned = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("embedded-postgres").start(() -> {
            Process process;
            try {
                process =
                        Commands.prepare(command).redirectOutput(log.redirect()).start();
                process.getOutputStream().close();
            } catch (IOException | RuntimeException e) {
                spawned.completeExceptionally(e);
                return;
            }
            spawned.complete(process);
            process.onExit().join();
        });
        try {
            return new Postmaster(spawned.join());
        } catch (CompletionException e) {
            throw new IOException("postgres could not be started: " + command, e.getCause());
        }
    }

    /** True when the server takes connections, false when it ended instead; whatever is thrown, it still runs. */
    boolean awaitReady(Access access, Instant deadline) throws InterruptedException {
        SQLException last = null;
        while (Instant.now().isBefore(deadline)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
            try (Connection _ = connect(access)) {
                return process.isAlive();
            } catch (SQLException e) {
                last = e;
                if (INVALID_PASSWORD.equals(e.getSQLState())) {
                    break;
                }
            }
        }
        throw new EmbeddedPostgresException(
                "PostgreSQL did not take a connection on port " + access.port() + ": "
                        + (last == null ? "time was up" : last.getMessage()),
                last);
    }

    /**
     * Ends all connections and writes a checkpoint; if that hangs, stops as after a power failure. A thread that has been
     * interrupted stops it all the same: nobody else would.
     */
    void stop() throws InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            Signals.send("INT", process.pid());
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
            Signals.send("QUIT", process.pid());
            if (!process.waitFor(ABORT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Connection connect(Access access) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        // Our own driver: DriverManager does not see it when a build tool has loaded this class.
        for (Driver driver : ServiceLoader.load(Driver.class, Postmaster.class.getClassLoader())) {
            Connection connection = driver.connect(access.jdbcUrl("postgres"), properties);
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("The driver of PostgreSQL is not on the class path");
    }
}
