package io.madoguchi.postgres;

import io.madoguchi.postgres.EmbeddedPostgresException.DirectoryInUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that {@code postmaster.pid} names: still shutting down, long gone, or its number now another's. */
record FormerPostmaster(Path data, ProcessHandle process, List<String> file) {

    /** Distinguishes a server that a killed portal left behind from one that an administrator started by hand. */
    static final String MARK = "cluster_name=portal";

    private static final Logger log = LoggerFactory.getLogger(FormerPostmaster.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<FormerPostmaster> of(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile(data));
            return lines.stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(first -> first.matches("\\d{1,10}"))
                    .flatMap(first -> ProcessHandle.of(Long.parseLong(first)))
                    .map(process -> new FormerPostmaster(data, process, lines));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Makes way for a new start; to be called by the holder of the directory's lock only. */
    static void outlive(Path data, Duration within) throws IOException, InterruptedException {
        Optional<FormerPostmaster> former = of(data);
        if (former.isPresent() && former.get().serves()) {
            former.get().end(within);
        } else if (former.isPresent() || isEmpty(pidFile(data))) {
            // PostgreSQL refuses a file whose number belongs to any living process of this user, and an empty one.
            // A number that nobody has stays: by that file it finds processes of a killed server that live on.
            log.info("Removing postmaster.pid in {}: that server ended without doing so", data);
            Files.delete(pidFile(data));
        }
    }

    private static boolean isEmpty(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) == 0;
    }

    /** The port, if this process serves the directory and takes connections. */
    Optional<Integer> servedPort() throws IOException {
        boolean ready =
                file.size() > STATUS_LINE && file.get(STATUS_LINE).strip().equals("ready");
        return ready && serves()
                ? Optional.of(Integer.parseInt(file.get(PORT_LINE).strip()))
                : Optional.empty();
    }

    private void end(Duration within) throws IOException, InterruptedException {
        if (!commandLine().contains(MARK)) {
            throw new DirectoryInUse(
                    data, "a PostgreSQL server that this program did not start (process " + process.pid() + ")");
        }
        log.info("Waiting until the former PostgreSQL (process {}) on {} has ended", process.pid(), data);
        Signals.send("INT", process.pid());
        Instant deadline = Instant.now().plus(within);
        while (serves()) {
            if (Instant.now().isAfter(deadline)) {
                throw new EmbeddedPostgresException("The former PostgreSQL (process " + process.pid() + ") on " + data
                        + " did not end within " + within.toSeconds()
                        + " s. Wait until it has ended, then start again.");
            }
            Thread.sleep(POLL);
        }
    }

    private boolean serves() throws IOException {
        List<String> commandLine = commandLine();
        int option = commandLine.indexOf("-D");
        return option > 0
                && option + 1 < commandLine.size()
                && commandLine.getFirst().endsWith("postgres")
                && commandLine.get(option + 1).equals(data.toString());
    }

    /** Empty for a process that is gone, or that has ended without its parent noticing. */
    private List<String> commandLine() throws IOException {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }
}
