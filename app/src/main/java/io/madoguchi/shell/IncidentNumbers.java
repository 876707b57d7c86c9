package io.madoguchi.shell;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Numbers that tie an error page to its line in the log: short enough to be read out on the telephone. */
@Component
class IncidentNumbers {

    private final RandomGenerator random = new SecureRandom();

    String next() {
        return String.format(Locale.ROOT, "E-%08X", random.nextInt());
    }
}
