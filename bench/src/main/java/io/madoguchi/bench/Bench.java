package io.madoguchi.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** {@code ./portal bench}: fills, starts, measures, tells, stops. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println("portal: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        Outcome outcome = new Course(options).run();
        System.out.print(new Table(outcome).text());
        System.out.println(outcome.write(options.out()));
        // Gatling leaves threads behind.
        System.exit(0);
    }
}
