package io.madoguchi.postgres;

import io.madoguchi.postgres.EmbeddedPostgres.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One start of the server, from the empty directory to the first connection. */
record Startup(Settings settings, Commands commands) {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
    private static final String TAKEN_PORT = "could not bind";

    /** Processes of a killed server may hold its memory or its port for a moment longer; PostgreSQL then refuses. */
    private static final List<String> PASSING =
            List.of("pre-existing shared memory block", "lock file \"postmaster.pid\" already exists");

    EmbeddedPostgres run() {
        Path given = settings.directory();
        try {
            Path directory = Files.createDirectories(given).toRealPath();
            DirectoryLock lock = DirectoryLock.take(directory);
            try {
                return start(directory, lock);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (InterruptedException e) {
            throw EmbeddedPostgresException.interrupted("starting PostgreSQL on " + given, e);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL cannot be started on " + given + ": " + e
                            + ". Check that there is space on the disk and that the directory may be written.",
                    e);
        }
    }

    private EmbeddedPostgres start(Path directory, DirectoryLock lock) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(settings.startWithin());
        Binaries binaries = Binaries.unpackedInto(placesForBinaries(directory));
        Cluster cluster = Cluster.in(directory);
        cluster.requireOwner();
        Launch launch = Launch.choose(commands, Account.current(), directory, binaries);
        cluster.openOrCreate(directory, binaries, launch, isDurable());
        PortChoice ports = new PortChoice(settings.port(), directory.resolve("port"));
        ServerLog log = ServerLog.open(directory, "postgres.log");
        while (true) {
            FormerPostmaster.outlive(cluster.data(), Duration.between(Instant.now(), deadline));
            Access access = new Access(ports.choose(), Cluster.SUPERUSER, cluster.password());
            log = log.fromHere();
            Postmaster postmaster = Postmaster.spawn(command(binaries, launch, cluster, access.port()), log);
            if (isReady(postmaster, access, ports, deadline, log)) {
                return new EmbeddedPostgres(postmaster, access, lock);
            }
            String tail = log.tail();
            if (!mayTryAgain(tail, ports) || Instant.now().isAfter(deadline)) {
                throw ended(directory, access, tail);
            }
            Thread.sleep(BETWEEN_ATTEMPTS);
        }
    }

    /** Whatever goes wrong here must not leave a server behind that nobody can stop. */
    private static boolean isReady(
            Postmaster postmaster, Access access, PortChoice ports, Instant deadline, ServerLog log)
            throws IOException, InterruptedException {
        try {
            if (postmaster.awaitReady(access, deadline)) {
                ports.remember(access.port());
                return true;
            }
            return false;
        } catch (EmbeddedPostgresException e) {
            postmaster.stop();
            throw new EmbeddedPostgresException(
                    e.getMessage() + ". The end of its log " + log.file() + ":\n" + log.tail(), e);
        } catch (IOException | InterruptedException | RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    private List<String> command(Binaries binaries, Launch launch, Cluster cluster, int port) {
        List<String> command = new ArrayList<>(launch.command(
                binaries.program("postgres"), "-D", cluster.data().toString()));
        Stream<String> chosen =
                settings.parameters().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
        // Ours come last, because the last one wins: nothing may open the server to the network.
        Stream<String> ours = Stream.of(
                "timezone=UTC",
                "log_timezone=UTC",
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                FormerPostmaster.MARK);
        Stream.concat(chosen, ours).forEach(parameter -> command.addAll(List.of("-c", parameter)));
        return command;
    }

    private boolean isDurable() {
        return !"off".equals(settings.parameters().get("fsync"));
    }

    private static boolean mayTryAgain(String tail, PortChoice ports) {
        return PASSING.stream().anyMatch(tail::contains) || (ports.isFree() && tail.contains(TAKEN_PORT));
    }

    private static EmbeddedPostgresException ended(Path directory, Access access, String tail) {
        String cure = tail.contains(TAKEN_PORT)
                ? "Port " + access.port() + " is in use: choose another one, or 0 for any. "
                : "";
        return new EmbeddedPostgresException("PostgreSQL on " + directory + " ended while starting. " + cure
                + "The end of its log " + directory.resolve("log/postgres.log") + ":\n" + tail);
    }

    /** Where everybody may read them if we are root, since PostgreSQL may then have to run as somebody else. */
    static List<Path> placesForBinaries(Path directory) {
        Path beside = directory.resolve("binaries");
        if (Account.current() == 0) {
            return List.of(Path.of("/var/cache/madoguchi"), beside);
        }
        Stream<Path> own = Stream.of(
                        Optional.ofNullable(System.getenv("XDG_CACHE_HOME")),
                        Optional.ofNullable(System.getProperty("user.home")).map(home -> home + "/.cache"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(cache -> cache.resolve("madoguchi"));
        return Stream.concat(own, Stream.of(beside)).toList();
    }
}
