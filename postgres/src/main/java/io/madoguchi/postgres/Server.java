package io.madoguchi.postgres;

import io.madoguchi.postgres.EmbeddedPostgres.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that a start of the server's process needs, once programs, directory and database are there. */
record Server(Settings settings, Path directory, Binaries binaries, Launch launch, Cluster cluster) {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
    private static final String TAKEN_PORT = "could not bind";

    /** Processes of a killed server may hold its memory or its port for a moment longer; PostgreSQL then refuses. */
    private static final List<String> PASSING =
            List.of("pre-existing shared memory block", "lock file \"postmaster.pid\" already exists");

    /** Returns when connections are taken, after crash recovery if there is one. */
    Running start(PortChoice ports, Instant deadline) throws IOException, InterruptedException {
        ServerLog log = ServerLog.open(directory, "postgres.log");
        while (true) {
            FormerPostmaster.outlive(cluster.data(), Duration.between(Instant.now(), deadline));
            Access access = new Access(ports.choose(), Cluster.SUPERUSER, cluster.password());
            log = log.fromHere();
            Postmaster postmaster = Postmaster.spawn(command(access.port()), log);
            if (isReady(postmaster, access, ports, deadline, log)) {
                return new Running(postmaster, access);
            }
            String tail = log.tail();
            if (!mayTryAgain(tail, ports) || Instant.now().isAfter(deadline)) {
                throw ended(access, tail);
            }
            Thread.sleep(BETWEEN_ATTEMPTS);
        }
    }

    /** After a death in operation, on the port that the program's connections know. */
    Postmaster startAgain(Access access) throws IOException, InterruptedException {
        PortChoice same = new PortChoice(access.port(), portFile());
        return start(same, Instant.now().plus(settings.startWithin())).postmaster();
    }

    Path portFile() {
        return directory.resolve("port");
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

    private List<String> command(int port) {
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

    private static boolean mayTryAgain(String tail, PortChoice ports) {
        return PASSING.stream().anyMatch(tail::contains) || (ports.isFree() && tail.contains(TAKEN_PORT));
    }

    private EmbeddedPostgresException ended(Access access, String tail) {
        String cure = tail.contains(TAKEN_PORT)
                ? "Port " + access.port() + " is in use: choose another one, or 0 for any. "
                : "";
        return new EmbeddedPostgresException("PostgreSQL on " + directory + " ended while starting. " + cure
                + "The end of its log " + directory.resolve("log/postgres.log") + ":\n" + tail);
    }

    /** A server that takes connections. */
    record Running(Postmaster postmaster, Access access) {}
}
