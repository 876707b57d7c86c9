package io.madoguchi.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the class path once and then shared by all data directories of a user. */
record Binaries(Path home) {

    private static final int EXECUTABLE = 0100;
    private static final Set<PosixFilePermission> EVERYBODY_MAY_ENTER = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> EVERYBODY_MAY_READ = PosixFilePermissions.fromString("rw-r--r--");

    /** Unpacks into the first of these places that can be written. */
    static Binaries unpackedInto(List<Path> places) throws IOException {
        URL archive = archive();
        String name = "postgres-" + fingerprint(archive);
        for (Path place : places) {
            Path home = place.resolve(name);
            if (Files.isDirectory(home)) {
                return new Binaries(home);
            }
        }
        IOException refused = new IOException("No place for the programs of PostgreSQL among " + places);
        for (Path place : places) {
            try {
                if (!Files.isDirectory(place)) {
                    Files.createDirectories(place);
                    Files.setPosixFilePermissions(place, EVERYBODY_MAY_ENTER);
                }
                return new Binaries(unpack(archive, place, name));
            } catch (IOException e) {
                refused.addSuppressed(e);
            }
        }
        throw refused;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** The major version, as the catalogue for initdb states it in its first line: {@code # PostgreSQL 18}. */
    String majorVersion() throws IOException {
        try (var lines = Files.lines(home.resolve("share/postgresql/postgres.bki"))) {
            return lines.findFirst().orElse("").replace("# PostgreSQL", "").strip();
        }
    }

    private static URL archive() {
        String machine = System.getProperty("os.arch");
        String name = "/postgres-linux-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        URL archive = Binaries.class.getResource(name);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new EmbeddedPostgresException("There is no embedded PostgreSQL for "
                    + System.getProperty("os.name") + " on " + machine
                    + ". Run the portal on Linux on x86_64, or give it the URL of a PostgreSQL server.");
        }
        return archive;
    }

    /** The checksum in the jar's directory: it tells two versions apart without reading the whole archive. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return "%08x".formatted(jar.getJarEntry().getCrc());
        }
        try (var in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return "%08x".formatted(in.getChecksum().getValue());
        }
    }

    /** Another program may unpack at the same time: each into its own directory, the first to rename it wins. */
    private static Path unpack(URL archive, Path place, String name) throws IOException {
        removeForgotten(place);
        Path home = place.resolve(name);
        Path fresh = Files.createTempDirectory(place, name + ".new-");
        try {
            try (var in = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
                for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    write(entry, in, fresh);
                }
            }
            Files.setPosixFilePermissions(fresh, EVERYBODY_MAY_ENTER);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            Trees.delete(fresh);
        }
        return home;
    }

    /** Permissions are set without regard to the umask: PostgreSQL may run as a user who is not the owner. */
    private static void write(TarArchiveEntry entry, InputStream in, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive of PostgreSQL names a file outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        }
        boolean executable = entry.isDirectory() || (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(target, executable ? EVERYBODY_MAY_ENTER : EVERYBODY_MAY_READ);
    }

    /** What a killed program left behind; an hour, because another one may be unpacking just now. */
    private static void removeForgotten(Path place) throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        try (var left = Files.newDirectoryStream(place, "postgres-*.new-*")) {
            for (Path directory : left) {
                if (Files.getLastModifiedTime(directory).toInstant().isBefore(longAgo)) {
                    Trees.delete(directory);
                }
            }
        }
    }
}
