package io.madoguchi.postgres;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the server's first process for as long as the program wants it, and starts it again when it dies: killed for want
 * of memory, crashed, or stopped by somebody's hand. Connections come back by themselves, since the port stays.
 */
final class Supervision {

    private static final Logger log = LoggerFactory.getLogger(Supervision.class);

    private final Server server;
    private final Access access;
    private final Patience patience;
    private final CompletableFuture<EmbeddedPostgresException> lost = new CompletableFuture<>();
    private final Thread watch;
    private volatile Postmaster postmaster;

    private Supervision(Server server, Server.Running running, Patience patience) {
        this.server = server;
        this.access = running.access();
        this.patience = patience;
        this.postmaster = running.postmaster();
        this.watch =
                Thread.ofPlatform().daemon().name("embedded-postgres-watch").unstarted(this::watch);
    }

    static Supervision of(Server server, Server.Running running, Patience patience) {
        Supervision supervision = new Supervision(server, running, patience);
        supervision.watch.start();
        return supervision;
    }

    Process process() {
        return postmaster.process();
    }

    /** Completed when the server is not started any more; never, if the program ends it. */
    CompletableFuture<EmbeddedPostgresException> lost() {
        return lost;
    }

    /** First ends the watch, or else it would take the end of the server for a death. */
    void stop() throws InterruptedException {
        watch.interrupt();
        watch.join();
        postmaster.stop();
    }

    private void watch() {
        try {
            int attempt = 1;
            while (attempt > 0) {
                Instant since = Instant.now();
                int status = postmaster.process().waitFor();
                boolean wasSteady = Duration.between(since, Instant.now()).compareTo(patience.steady()) >= 0;
                log.error("PostgreSQL on {} has ended unexpectedly (exit status {})", server.directory(), status);
                attempt = startAgain(wasSteady ? 1 : attempt);
            }
        } catch (InterruptedException stopped) {
            log.debug("PostgreSQL on {} is not watched any more", server.directory());
        }
    }

    /** Gives the number of the next attempt, should this server not last; 0 if there is none any more. */
    private int startAgain(int first) throws InterruptedException {
        for (int attempt = first; attempt <= patience.tries(); attempt++) {
            Thread.sleep(patience.before(attempt));
            try {
                postmaster = server.startAgain(access);
                log.warn("PostgreSQL on {} has been started again", server.directory());
                return attempt + 1;
            } catch (IOException | RuntimeException failure) {
                log.error(
                        "PostgreSQL on {} could not be started again (attempt {} of {})",
                        server.directory(),
                        attempt,
                        patience.tries(),
                        failure);
            }
        }
        EmbeddedPostgresException givenUp = new EmbeddedPostgresException("PostgreSQL on " + server.directory()
                + " keeps ending: it was started again " + patience.tries() + " times in vain. Its log "
                + server.directory().resolve("log/postgres.log")
                + " tells why. Cure that, then start the portal again.");
        log.error("{}", givenUp.getMessage());
        lost.complete(givenUp);
        return 0;
    }
}
