package io.madoguchi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** What the kernel knows about a process. */
final class Linux {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Linux() {}

    static void awaitEndOf(long process) {
        Awaitility.await("end of process " + process)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !runs(process));
    }

    static void awaitText(Path file, String text) {
        Awaitility.await(text + " in " + file)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.exists(file) && Files.readString(file).contains(text));
    }

    /** False for a process that nobody has buried, too. */
    static boolean runs(long process) throws IOException {
        try {
            return !Files.readString(proc(process, "cmdline")).isEmpty();
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    static int userOf(long process) throws IOException {
        try (var lines = Files.lines(proc(process, "status"))) {
            String line =
                    lines.filter(text -> text.startsWith("Uid:")).findFirst().orElseThrow();
            return Integer.parseInt(line.split("\\s+", -1)[1]);
        }
    }

    static String userNamespaceOf(long process) throws IOException {
        return Files.readSymbolicLink(proc(process, "ns/user")).toString();
    }

    /** The session: Ctrl-C in a terminal reaches one session only. */
    static long sessionOf(long process) throws IOException {
        String text = Files.readString(proc(process, "stat"));
        return Long.parseLong(text.substring(text.lastIndexOf(')') + 2).split(" ", -1)[3]);
    }

    private static Path proc(long process, String name) {
        return Path.of("/proc", Long.toString(process), name);
    }
}
