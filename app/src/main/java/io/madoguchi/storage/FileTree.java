package io.madoguchi.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The directory of contents: {@code ab/cd/<sha256>}, and {@code incoming/} for what is not yet whole. All nodes share it.
 * A file's time is that of its latest arrival.
 */
@Component
class FileTree {

    /** No upload takes longer; older files in {@code incoming/} were left by a program that was killed. */
    static final Duration STALE = Duration.ofHours(6);

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LEVELS = 3;

    private final Path root;
    private final Path incoming;
    private final Clock clock;
    private final Opener opener;

    /** Opens a file to write to. */
    interface Opener {
        FileChannel open(Path file) throws IOException;
    }

    @Autowired
    FileTree(@Value("${portal.files}") String root, Clock clock) {
        this(Path.of(root), clock, file -> FileChannel.open(file, StandardOpenOption.WRITE));
    }

    FileTree(Path root, Clock clock, Opener opener) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        this.clock = clock;
        this.opener = opener;
        try {
            Files.createDirectories(incoming);
            // What customers send is nobody else's on this machine.
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new StorageFailed("The directory of files cannot be made", e);
        }
        discardStale();
    }

    Path newIncoming() {
        try {
            return Files.createTempFile(incoming, "", ".part");
        } catch (IOException e) {
            throw new StorageFailed("A file cannot be kept", e);
        }
    }

    Writing write(Path file) {
        try {
            return new Writing(opener.open(file));
        } catch (IOException e) {
            throw new StorageFailed("A file cannot be kept", e);
        }
    }

    /** Gives a whole file its place; the directories are forced too, or the name could be lost with the power. */
    void keep(Path file, String sha256) {
        Path target = place(sha256);
        Path directory = target.resolveSibling(".");
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            Files.createDirectories(directory.normalize());
            // Also over the same content: a clean-up that has just judged it unused then sees its new time.
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            for (Path each : List.of(directory, directory.resolve(".."), root)) {
                force(each);
            }
        } catch (IOException e) {
            throw new StorageFailed("A file cannot be kept", e);
        }
    }

    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageFailed("An incomplete file cannot be removed", e);
        }
    }

    InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (IOException e) {
            throw new StorageFailed("The content " + sha256 + " cannot be read", e);
        }
    }

    /** Contents that have not arrived (again) since then. */
    List<String> notArrivedSince(Instant since) {
        try (Stream<Path> files = Files.find(
                root,
                LEVELS,
                (path, attributes) -> attributes.isRegularFile()
                        && SHA_256.matcher(path.getFileName().toString()).matches()
                        && attributes.lastModifiedTime().toInstant().isBefore(since))) {
            return files.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new StorageFailed("The directory of files cannot be read", e);
        }
    }

    /**
     * Removes a content unless it has arrived again since then. It is first put aside and only then looked at: an arrival
     * before that has given it a new time, and one after it does not meet it.
     */
    void delete(String sha256, Instant unlessArrivedSince) {
        Path aside = incoming.resolve(sha256 + ".unused");
        try {
            Files.move(place(sha256), aside, StandardCopyOption.ATOMIC_MOVE);
            if (!Files.getLastModifiedTime(aside).toInstant().isBefore(unlessArrivedSince)) {
                Files.copy(aside, place(sha256), StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.delete(aside);
        } catch (NoSuchFileException | FileAlreadyExistsException otherwiseDone) {
            discard(aside);
        } catch (IOException e) {
            throw new StorageFailed("A content cannot be removed", e);
        }
    }

    final void discardStale() {
        Instant stale = clock.instant().minus(STALE);
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(stale)) {
                    discard(file);
                }
            }
        } catch (IOException e) {
            throw new StorageFailed("The directory of files cannot be read", e);
        }
    }

    private Path place(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A file being written; its failures are ours, told apart from those of the stream that is read. */
    static final class Writing extends OutputStream {
        private final FileChannel channel;

        private Writing(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            try {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            } catch (IOException e) {
                throw new StorageFailed("A file cannot be kept", e);
            }
        }

        void force() {
            try {
                channel.force(true);
            } catch (IOException e) {
                throw new StorageFailed("A file cannot be kept", e);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new StorageFailed("A file cannot be kept", e);
            }
        }
    }
}
