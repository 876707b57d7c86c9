package io.madoguchi.postgres;

import io.madoguchi.postgres.EmbeddedPostgres.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first start in a program, from the empty directory to the first connection. */
record Startup(Settings settings, Commands commands, Patience patience) {

    Startup(Settings settings, Commands commands) {
        this(settings, commands, Patience.USUAL);
    }

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
        Server server = new Server(settings, directory, binaries, launch, cluster);
        Server.Running running = server.start(new PortChoice(settings.port(), server.portFile()), deadline);
        Supervision supervision = Supervision.of(server, running, patience);
        return new EmbeddedPostgres(supervision, running.access(), lock);
    }

    private boolean isDurable() {
        return !"off".equals(settings.parameters().get("fsync"));
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
