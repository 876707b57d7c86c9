package io.madoguchi.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A program whose only work is to run PostgreSQL until its input ends.
 *
 * <p>Arguments: the data directory, then the commands of the operating system that it must do without. It prints
 * {@code READY} and the server's process id.
 */
final class PostgresProgram {

    private PostgresProgram() {}

    public static void main(String[] arguments) throws Exception {
        List<String> missing = List.of(arguments).subList(1, arguments.length);
        Commands commands = without(missing);
        var settings = EmbeddedPostgres.Settings.in(Path.of(arguments[0]));
        try (var postgres = new Startup(settings, commands).run()) {
            System.out.println("READY " + postgres.process().pid());
            while (System.in.read() >= 0) {
                // Whatever is said, only the end of the input counts.
            }
        }
    }

    static Commands without(List<String> missing) {
        Commands system = Commands.ofSystem();
        return name -> missing.contains(name) ? Optional.empty() : system.find(name);
    }
}
