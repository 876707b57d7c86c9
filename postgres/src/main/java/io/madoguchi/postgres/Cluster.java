package io.madoguchi.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What initdb made, with the password of its superuser beside it: {@code data/} and {@code password}. Both appear
 * together by one rename, so there is either all of it or nothing.
 */
record Cluster(Path home) {

    static final String SUPERUSER = "postgres";

    private static final String UNFINISHED = "cluster.new-";
    private static final int INITDB_MINUTES = 5;

    Path data() {
        return home.resolve("data");
    }

    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    static Cluster in(Path directory) {
        return new Cluster(directory.resolve("cluster"));
    }

    void openOrCreate(Path directory, Binaries binaries, Launch launch, boolean durable) throws IOException {
        if (Files.exists(home)) {
            requireVersion(binaries.majorVersion());
            giveTo(launch.owner());
        } else {
            create(directory, binaries, launch, durable);
        }
    }

    /** Root can read everything, but would take the files away from the user who runs this database otherwise. */
    void requireOwner() throws IOException {
        if (Account.current() != 0 || !Files.exists(data())) {
            return;
        }
        List<Integer> ours = new ArrayList<>(List.of(Account.ROOT.uid()));
        for (String name : Launch.UNPRIVILEGED) {
            Account.named(name).ifPresent(account -> ours.add(account.uid()));
        }
        int owner = Trees.owner(data());
        if (!ours.contains(owner)) {
            throw new EmbeddedPostgresException("The database in " + home + " belongs to the user with id " + owner
                    + ", but this program runs as root. Start it as that user.");
        }
    }

    private void requireVersion(String ours) throws IOException {
        Path versionFile = data().resolve("PG_VERSION");
        if (!Files.exists(versionFile) || !Files.exists(passwordFile())) {
            throw new EmbeddedPostgresException("The directory " + home + " is not a complete database: "
                    + versionFile + " or " + passwordFile()
                    + " is missing. Restore it from a backup, or move it away to begin with an empty database.");
        }
        String theirs = Files.readString(versionFile).strip();
        if (!theirs.equals(ours)) {
            throw new EmbeddedPostgresException("The database in " + home + " was made by PostgreSQL " + theirs
                    + ", but this program brings PostgreSQL " + ours
                    + ". Use the version of the portal that made it to write a backup, and restore that here.");
        }
    }

    /** For root, who may come by another way than last time. */
    private void giveTo(@Nullable Account owner) throws IOException {
        Account wanted = owner == null ? Account.ROOT : owner;
        if (Account.current() == 0 && Trees.owner(data()) != wanted.uid()) {
            Trees.giveAll(data(), wanted);
        }
    }

    /** A killed initdb leaves a directory of another name behind: it is thrown away, never continued. */
    private void create(Path directory, Binaries binaries, Launch launch, boolean durable) throws IOException {
        try (var unfinished = Files.newDirectoryStream(directory, UNFINISHED + "*")) {
            for (Path left : unfinished) {
                Trees.delete(left);
            }
        }
        Cluster fresh = new Cluster(Files.createTempDirectory(directory, UNFINISHED));
        Files.setPosixFilePermissions(fresh.home, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createDirectory(
                fresh.data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(
                fresh.passwordFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh.passwordFile(), newPassword());
        if (launch.owner() != null) {
            Trees.give(fresh.data(), launch.owner());
            Trees.give(fresh.passwordFile(), launch.owner());
        }
        fresh.initdb(directory, binaries, launch, durable);
        if (launch.owner() != null) {
            Trees.give(fresh.passwordFile(), Account.ROOT);
        }
        try (var channel = FileChannel.open(fresh.passwordFile(), StandardOpenOption.READ)) {
            channel.force(true);
        }
        Trees.sync(fresh.home);
        Files.move(fresh.home, home, StandardCopyOption.ATOMIC_MOVE);
        Trees.sync(directory);
    }

    private void initdb(Path directory, Binaries binaries, Launch launch, boolean durable) throws IOException {
        List<String> command = new ArrayList<>(launch.command(
                binaries.program("initdb"),
                "--pgdata=" + data(),
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (!durable) {
            command.add("--no-sync");
        }
        ServerLog log = ServerLog.open(directory, "initdb.log");
        try {
            Process process =
                    Commands.prepare(command).redirectOutput(log.redirect()).start();
            if (!process.waitFor(INITDB_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            if (process.exitValue() != 0) {
                throw new EmbeddedPostgresException(
                        "initdb could not make a database in " + directory + ":\n" + log.tail());
            }
        } catch (InterruptedException e) {
            throw EmbeddedPostgresException.interrupted("making the database in " + directory, e);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
