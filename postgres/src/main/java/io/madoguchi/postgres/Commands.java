package io.madoguchi.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the programs of the operating system that the launcher would like to use. */
@FunctionalInterface
interface Commands {

    Optional<Path> find(String name);

    /** Looks in {@code PATH} and in the usual places: {@code PATH} of a service often lacks {@code /usr/sbin}. */
    static Commands ofSystem() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<String> places = Stream.concat(
                        Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin"))
                .filter(place -> place.startsWith("/"))
                .distinct()
                .toList();
        return name -> places.stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * A child that sees nothing of our environment: settings of this program may hold secrets, {@code PG…} variables
     * would change what PostgreSQL does, and its messages must be English because we read them.
     */
    static ProcessBuilder prepare(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    /** Runs a command that says little: its output has to fit into a pipe. */
    static Result run(List<String> command, Duration within) {
        try {
            Process process = prepare(command).start();
            process.getOutputStream().close();
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                return new Result(-1, "no answer within " + within.toSeconds() + " s");
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.exitValue(), output.strip());
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            throw EmbeddedPostgresException.interrupted("running " + command.getFirst(), e);
        }
    }

    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }
}
