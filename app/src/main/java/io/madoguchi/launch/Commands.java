package io.madoguchi.launch;

import io.madoguchi.postgres.EmbeddedPostgresException;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.web.server.PortInUseException;

/** The commands of the program: {@code demo}, {@code start}, {@code admin create}, {@code import}. */
final class Commands {

    private Commands() {}

    /** Gives the exit status: 0 only on success. Servers return when they have been stopped. */
    static int run(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        String command = words.isEmpty() ? "" : words.getFirst();
        try {
            Options options = Options.parse(words.isEmpty() ? words : words.subList(1, words.size()));
            return switch (command) {
                case "demo" -> Serve.demo(options);
                case "start" -> Serve.production(options);
                case "admin" -> AdminCommand.run(options);
                case "import" -> ImportCommand.run(options);
                default -> {
                    System.err.println(
                            "Unknown command: " + command + ". Known are demo, start, admin create, import.");
                    yield 2;
                }
            };
        } catch (WrongUse wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        } catch (EmbeddedPostgresException | Store.Unusable | PortInUseException failure) {
            // Its message tells cause and cure; where in the program it arose helps nobody.
            System.err.println(failure.getMessage());
            return 1;
        }
    }
}
