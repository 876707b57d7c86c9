package io.madoguchi.postgres;

import io.madoguchi.postgres.EmbeddedPostgresException.DirectoryInUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that {@code postmaster.pid} names: still shutting down, long gone, or its number now another's. */
record FormerPostmaster(Path data, ProcessHandle process, List<String> file) {

    /** Distinguishes a server that a killed portal left behind from one that an administrator started by hand. */
    static final String MARK = "cluster_name=portal";

    private static final Logger log = LoggerFactory.getLogger(FormerPostmaster.class);
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<FormerPostmaster> of(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
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
    static void outlive(Path data, Duration within) throws IOException {
        Optional<FormerPostmaster> former = of(data);
        if (former.isPresent()) {
            former.get().end(within);
        }
    }

    /** The port, if this process serves the directory and takes connections. */
    Optional<Integer> servedPort() throws IOException {
        boolean ready = file.size() > STATUS_LINE && file.get(STATUS_LINE).strip().equals("ready");
        return ready && servesDirectory(commandLine())
                ? Optional.of(Integer.parseInt(file.get(PORT_LINE).strip()))
                : Optional.empty();
    }

    private void end(Duration within) throws IOException {
        List<String> commandLine;
        try {
            commandLine = commandLine();
        } catch (NoSuchFileException gone) {
            return;
        }
        if (!servesDirectory(commandLine)) {
            log.info("postmaster.pid in {} names process {}, which is another program by now", data, process.pid());
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            return;
        }
        if (!commandLine.contains(MARK)) {
            throw new DirectoryInUse(
                    data, "a PostgreSQL server that this program did not start (process " + process.pid() + ")");
        }
        log.info("Waiting until the former PostgreSQL (process {}) on {} has ended", process.pid(), data);
        Signals.send("INT", process.pid());
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new EmbeddedPostgresException(
                    "The former PostgreSQL (process " + process.pid() + ") on " + data + " did not end within "
                            + within.toSeconds() + " s. Wait until it has ended, then start again.",
                    e);
        } catch (InterruptedException e) {
            throw EmbeddedPostgresException.interrupted("waiting for the former PostgreSQL", e);
        }
    }

    private boolean servesDirectory(List<String> commandLine) {
        int option = commandLine.indexOf("-D");
        return option > 0
                && option + 1 < commandLine.size()
                && commandLine.getFirst().endsWith("postgres")
                && commandLine.get(option + 1).equals(data.toString());
    }

    /** Empty for a process that has ended but whose parent has not noticed. */
    private List<String> commandLine() throws IOException {
        String arguments = Files.readString(
                Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
        return List.of(arguments.split("\0"));
    }
}
