package io.madoguchi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL server that this program started, that is started again on the same port if it dies, and that ends with it.
 *
 * <p>In the data directory lie {@code cluster/data} (what PostgreSQL writes), {@code cluster/password} (of the
 * superuser, mode 0600), {@code log/postgres.log}, {@code port} (the last one used) and {@code lock}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Supervision supervision;
    private final Access access;
    private final DirectoryLock lock;

    EmbeddedPostgres(Supervision supervision, Access access, DirectoryLock lock) {
        this.supervision = supervision;
        this.access = access;
        this.lock = lock;
    }

    /**
     * Starts the server on its data directory, which is made first if need be, and waits until it takes connections.
     * May be called from any thread.
     *
     * @throws EmbeddedPostgresException.DirectoryInUse if another program works on the directory
     * @throws EmbeddedPostgresException if it cannot start; the message tells why and what helps
     */
    public static EmbeddedPostgres start(Settings settings) {
        return new Startup(settings, Commands.ofSystem()).run();
    }

    /** How to reach the server that another program runs on this directory at present, if there is one. */
    public static Optional<Access> runningOn(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                return Optional.empty();
            }
            Cluster cluster = Cluster.in(directory.toRealPath());
            Optional<FormerPostmaster> postmaster = FormerPostmaster.of(cluster.data());
            Optional<Integer> port = postmaster.isPresent() ? postmaster.get().servedPort() : Optional.empty();
            return port.isPresent()
                    ? Optional.of(new Access(port.get(), Cluster.SUPERUSER, cluster.password()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Whether PostgreSQL runs on " + directory + " cannot be told: " + e.getMessage()
                            + ". Use the user that it runs as.",
                    e);
        }
    }

    public Access access() {
        return access;
    }

    public int port() {
        return access.port();
    }

    public String jdbcUrl(String database) {
        return access.jdbcUrl(database);
    }

    public String superuser() {
        return access.user();
    }

    public String password() {
        return access.password();
    }

    /** The server's first process at present. */
    public Process process() {
        return supervision.process();
    }

    /** Completed with the reason when the server died and, after some attempts, is not started again any more. */
    public CompletableFuture<EmbeddedPostgresException> lost() {
        return supervision.lost().copy();
    }

    /** Stops the server cleanly, ending whatever connections there are, and waits for it. May be called twice. */
    @Override
    public void close() {
        try (lock) {
            supervision.stop();
        } catch (InterruptedException e) {
            throw EmbeddedPostgresException.interrupted("stopping PostgreSQL", e);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The lock of the data directory cannot be freed", e);
        }
    }

    /**
     * What may be chosen.
     *
     * @param directory made if it does not exist
     * @param port 0 for a free one, which is kept for the next start where possible
     * @param parameters settings of PostgreSQL, such as {@code shared_buffers}
     * @param startWithin how long to wait, crash recovery included
     */
    public record Settings(Path directory, int port, Map<String, String> parameters, Duration startWithin) {

        public Settings {
            parameters = Map.copyOf(parameters);
        }

        public static Settings in(Path directory) {
            return new Settings(directory, 0, Map.of(), Duration.ofMinutes(5));
        }

        public Settings withPort(int newPort) {
            return new Settings(directory, newPort, parameters, startWithin);
        }

        public Settings withStartWithin(Duration limit) {
            return new Settings(directory, port, parameters, limit);
        }

        public Settings with(String parameter, String value) {
            Map<String, String> more = new LinkedHashMap<>(parameters);
            more.put(parameter, value);
            return new Settings(directory, port, more, startWithin);
        }

        /** Much faster, and all is lost with the power: for data that a test or a build throws away. */
        public Settings disposable() {
            return with("fsync", "off").with("synchronous_commit", "off").with("full_page_writes", "off");
        }
    }
}
