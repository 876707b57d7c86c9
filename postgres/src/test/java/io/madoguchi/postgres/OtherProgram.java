package io.madoguchi.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link PostgresProgram} as a process of its own, to be killed. */
record OtherProgram(Process java, long postmaster) implements AutoCloseable {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    static OtherProgram on(Path directory, String... missing) throws IOException {
        return run(List.of(), CLASS_PATH, directory, missing);
    }

    /** As a user who can read nothing of ours: class path and cache are in a directory that he shares with others. */
    static OtherProgram asUser(Account user, Path shared, Path directory) throws IOException {
        Path cache = shared.resolve("cache");
        if (!Files.exists(cache)) {
            Files.createDirectory(cache);
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        List<String> prefix = List.of(
                "setpriv",
                "--reuid=" + user.uid(),
                "--regid=" + user.gid(),
                "--clear-groups",
                "env",
                "XDG_CACHE_HOME=" + cache);
        return run(prefix, readableClassPath(shared.resolve("classes")), directory);
    }

    private static OtherProgram run(List<String> prefix, String classPath, Path directory, String... missing)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath));
        command.addAll(List.of(PostgresProgram.class.getName(), directory.toString()));
        command.addAll(List.of(missing));
        Process java = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        BufferedReader output = java.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY ")) {
                return new OtherProgram(java, Long.parseLong(line.substring("READY ".length())));
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The other program ended:\n" + said);
    }

    /** {@code kill -9} of the program, not of its PostgreSQL. */
    void kill() throws InterruptedException {
        java.destroyForcibly();
        assertThat(java.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Ends as if somebody had closed its terminal, and waits. */
    @Override
    public void close() throws IOException {
        java.getOutputStream().close();
        java.onExit()
                .completeOnTimeout(java, 30, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .join();
    }

    private static String readableClassPath(Path copies) throws IOException {
        boolean isCopied = Files.exists(copies);
        Files.createDirectories(copies);
        List<String> entries = new ArrayList<>();
        for (String entry : CLASS_PATH.split(File.pathSeparator, -1)) {
            Path source = Path.of(entry);
            if (Files.exists(source)) {
                Path copy = copies.resolve(entries.size() + "-" + source.getFileName());
                if (!isCopied) {
                    copyTree(source, copy);
                }
                entries.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copyTree(Path source, Path target) throws IOException {
        try (var files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.copy(file, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
