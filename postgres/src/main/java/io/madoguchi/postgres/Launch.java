package io.madoguchi.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the programs of PostgreSQL are started, because they refuse to run as root and should end with this program.
 *
 * <pre>
 * we are    we have                  postgres runs through                              its files belong to
 * root      unshare, allowed         unshare -U setpriv --pdeathsig INT                 root
 * root      setpriv only             setpriv --reuid … --regid … --pdeathsig INT        postgres or nobody
 * root      neither                  (refused, with cause and cure)
 * a user    setpriv                  setpriv --pdeathsig INT                            the user
 * no name   unshare, allowed         unshare -U setpriv --pdeathsig INT                 the user
 * a user    no setpriv               nothing: after kill -9 the next start stops it     the user
 * </pre>
 *
 * A user id without a name, as containers have it, becomes nobody in a user namespace: initdb insists on a name.
 *
 * @param owner who has to own the files, if it is not the user we are
 */
record Launch(List<String> prefix, @Nullable Account owner, boolean endsWithUs) {

    /** Users that own nothing of value, one of which every Linux has; the first that works is taken. */
    static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    private static final Logger log = LoggerFactory.getLogger(Launch.class);
    private static final Duration PROBE = Duration.ofSeconds(20);
    private static final String SIGNAL_WHEN_WE_END = "--pdeathsig";

    /** Tries the ways in their order; what counts is whether a program of PostgreSQL really runs in the directory. */
    static Launch choose(Commands commands, long uid, Path directory, Binaries binaries) throws IOException {
        List<String> refusals = new ArrayList<>();
        for (Launch way : ways(commands, uid)) {
            List<String> probe = way.command(
                    Path.of("/bin/sh"),
                    "-c",
                    "cd \"$0\" && id -un && exec \"$1\" --version",
                    directory.toString(),
                    binaries.program("postgres").toString());
            Commands.Result result = Commands.run(probe, PROBE);
            if (result.succeeded()) {
                if (!way.endsWithUs) {
                    log.warn(
                            "setpriv (util-linux) is missing: if this program is killed, PostgreSQL runs on until the"
                                    + " next start on {}",
                            directory);
                }
                return way;
            }
            refusals.add(String.join(" ", way.prefix) + " → " + result.output());
        }
        throw refused(uid, directory, refusals);
    }

    List<String> command(Path program, String... arguments) {
        return Stream.of(prefix, List.of(program.toString()), List.of(arguments))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Launch> ways(Commands commands, long uid) throws IOException {
        // A session of its own keeps Ctrl-C in the terminal from stopping PostgreSQL before this program has ended.
        List<String> session = words(commands.find("setsid"));
        List<String> tied = words(commands.find("setpriv"), SIGNAL_WHEN_WE_END, "INT");
        List<String> unshare = words(commands.find("unshare"), "-U");
        List<Launch> ways = new ArrayList<>();
        for (List<String> end : List.of(tied, List.<String>of())) {
            if (uid != 0) {
                ways.add(way(null, List.of(session, end)));
            }
            if (!unshare.isEmpty()) {
                ways.add(way(null, List.of(session, unshare, end)));
            }
        }
        if (uid == 0 && !tied.isEmpty()) {
            for (String name : UNPRIVILEGED) {
                Account.named(name)
                        .ifPresent(account -> ways.add(way(account, List.of(session, tied, become(account)))));
            }
        }
        return ways;
    }

    private static Launch way(@Nullable Account owner, List<List<String>> parts) {
        List<String> prefix = parts.stream().flatMap(List::stream).toList();
        return new Launch(prefix, owner, prefix.contains(SIGNAL_WHEN_WE_END));
    }

    private static List<String> become(Account account) {
        return List.of("--reuid=" + account.uid(), "--regid=" + account.gid(), "--clear-groups");
    }

    private static List<String> words(Optional<Path> program, String... arguments) {
        return program.map(path -> Stream.concat(Stream.of(path.toString()), Stream.of(arguments))
                        .toList())
                .orElse(List.of());
    }

    private static EmbeddedPostgresException refused(long uid, Path directory, List<String> refusals) {
        String tried = refusals.isEmpty()
                ? "neither unshare nor setpriv (package util-linux) was found"
                : "tried: " + String.join("; ", refusals);
        String cure = uid == 0
                ? "PostgreSQL does not run as root. Start the portal as an ordinary user; or install util-linux, and"
                        + " either allow user namespaces or choose a data directory that the user postgres or nobody"
                        + " can enter (not below /root)."
                : "Check that this user has a name (/etc/passwd), that the data directory can be entered and that its disk"
                        + " allows programs to run (noexec).";
        return new EmbeddedPostgresException(
                "PostgreSQL cannot be started for " + directory + " (" + tried + "). " + cure);
    }
}
