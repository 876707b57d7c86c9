package io.madoguchi.postgres;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot run; the message tells an operator the cause and the cure. */
public class EmbeddedPostgresException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String message) {
        this(message, null);
    }

    EmbeddedPostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static EmbeddedPostgresException interrupted(String doing, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new EmbeddedPostgresException("Interrupted while " + doing, cause);
    }

    /** Another program, or another part of this one, runs PostgreSQL on the same directory. */
    public static final class DirectoryInUse extends EmbeddedPostgresException {

        @Serial
        private static final long serialVersionUID = 1L;

        DirectoryInUse(Path directory, String holder) {
            super("The data directory " + directory + " is in use by " + holder
                    + ". Stop that program first, or give this one another data directory.");
        }
    }
}
