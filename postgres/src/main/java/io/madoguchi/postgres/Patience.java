package io.madoguchi.postgres;

import java.time.Duration;

/**
 * How long a server that dies is started again.
 *
 * @param tries that may fail in a row; the next failure is the last
 * @param pause before the second try in a row, doubled before each further one; the first comes at once
 * @param steady a server that served this long begins a new count when it dies
 */
record Patience(int tries, Duration pause, Duration steady) {

    /** About a minute of pauses: enough for a disk or a port to be freed, not so long that nobody notices. */
    static final Patience USUAL = new Patience(6, Duration.ofSeconds(2), Duration.ofMinutes(2));

    Duration before(int attempt) {
        return attempt == 1 ? Duration.ZERO : pause.multipliedBy(1L << (attempt - 2));
    }
}
