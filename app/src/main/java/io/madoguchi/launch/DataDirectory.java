package io.madoguchi.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Where a portal keeps what it must not lose: {@code postgres/}, {@code files/} and {@code secrets/}. */
record DataDirectory(Path root) {

    Path postgres() {
        return root.resolve("postgres");
    }

    Path files() {
        return root.resolve("files");
    }

    /** A random secret, made at first use and readable by the owner of the directory alone. */
    String secret(String name) {
        Path file = root.resolve("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        file.getParent(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.WRITE);
            }
            return Files.readString(file);
        } catch (FileAlreadyExistsException twoAtOnce) {
            return secret(name);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " can be neither read nor made", e);
        }
    }
}
