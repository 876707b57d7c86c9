package io.madoguchi.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A log file that a child writes; remembers where this run begins in it. */
record ServerLog(Path file, long begin) {

    private static final long LARGE_BYTES = 20L * 1024 * 1024;
    private static final long TAIL_BYTES = 64L * 1024;
    private static final int TAIL_LINES = 30;

    /** Readable by us alone: PostgreSQL writes statements that failed, with what people typed. */
    static ServerLog open(Path directory, String name) throws IOException {
        Path folder = directory.resolve("log");
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path file = folder.resolve(name);
        if (Files.exists(file) && Files.size(file) > LARGE_BYTES) {
            Files.move(file, folder.resolve(name + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    ServerLog fromHere() throws IOException {
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    Redirect redirect() {
        return Redirect.appendTo(file.toFile());
    }

    /** The last lines of this run. */
    String tail() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(begin, Files.size(file) - TAIL_BYTES));
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        }
    }
}
