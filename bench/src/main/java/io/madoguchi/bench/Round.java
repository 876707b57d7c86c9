package io.madoguchi.bench;

import io.gatling.app.Gatling$;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of Gatling, which makes its simulation by itself and finds here what it is to do.
 *
 * @param constant the path of the constant file
 */
record Round(String address, String constant, List<Person> customers, List<Person> desk, List<Phase> phases) {

    private static volatile @Nullable Round current;

    static Round current() {
        Round round = current;
        if (round == null) {
            throw new IllegalStateException("No round has begun");
        }
        return round;
    }

    /** @param work where Gatling keeps its own log */
    void run(Path work) {
        current = this;
        try {
            int status = Gatling$.MODULE$.fromArgs(new String[] {
                "--simulation", Visits.class.getName(), "--no-reports", "--results-folder", work.toString()
            });
            if (status != 0) {
                throw new IllegalStateException("Gatling ended with status " + status);
            }
        } finally {
            current = null;
        }
        for (Phase phase : phases) {
            if (phase.failures() > 0 || phase.latencies().count() == 0) {
                throw new IllegalStateException(phase.visit().title() + ": " + phase.failures() + " failed, "
                        + phase.latencies().count() + " succeeded");
            }
        }
    }
}
