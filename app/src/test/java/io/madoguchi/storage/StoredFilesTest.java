package io.madoguchi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFilesTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path root;

    private final TestClock clock = new TestClock();

    @Test
    void aContentIsKeptUnderItsHash() throws IOException {
        Stored stored = files().put(content("abc"), 3);

        assertThat(stored).isEqualTo(new Stored(ABC, 3));
        assertThat(root.resolve("ba").resolve("78").resolve(ABC)).hasContent("abc");
        try (InputStream back = files().open(ABC)) {
            assertThat(back).hasContent("abc");
        }
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        assertThat(files().put(content(""), 0).sizeBytes()).isZero();
    }

    @Test
    void aFileOverTheLimitLeavesNothing() throws IOException {
        StoredFiles files = files();

        assertThatThrownBy(() -> files.put(content("abcd"), 3)).isInstanceOf(FileTooLarge.class);

        assertThat(everything()).isEmpty();
    }

    @Test
    void aConnectionThatIsCutLeavesNothing() throws IOException {
        StoredFiles files = files();
        InputStream cut = new SequenceInputStream(content("half"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> files.put(cut, 100))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");

        assertThat(everything()).isEmpty();
    }

    @Test
    void aFullDiskIsSaidClearlyAndLeavesNothing() throws IOException {
        StoredFiles files = new StoredFiles(
                new FileTree(root, clock, file -> FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)));

        assertThatThrownBy(() -> files.put(content("abc"), 100))
                .isInstanceOf(StorageFailed.class)
                .hasMessageContaining("No space left");

        assertThat(everything()).isEmpty();
    }

    @Test
    void theSameContentFromManyAtOnceIsKeptOnce() throws Exception {
        StoredFiles files = files();
        String text = "x".repeat(300_000);
        Callable<Stored> put = () -> files.put(content(text), 300_000);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Stored>> all =
                    IntStream.range(0, 20).mapToObj(i -> threads.submit(put)).toList();
            for (Future<Stored> each : all) {
                assertThat(each.get().sizeBytes()).isEqualTo(300_000);
            }
        }

        assertThat(everything()).hasSize(1);
        assertThat(everything().getFirst()).hasContent(text);
    }

    @Test
    void whatAKilledProgramLeftIsClearedAtStartButNotWhatIsArriving() throws IOException {
        files();
        Path stale = Files.writeString(root.resolve("incoming/old.part"), "half");
        Path arriving = Files.writeString(root.resolve("incoming/new.part"), "half");
        Files.setLastModifiedTime(
                stale, FileTime.from(TestClock.START.minus(FileTree.STALE).minusSeconds(60)));
        Files.setLastModifiedTime(arriving, FileTime.from(TestClock.START));

        files();

        assertThat(everything()).containsExactly(arriving);
    }

    @Test
    void aContentThatArrivesAgainIsNotDeleted() throws IOException {
        FileTree tree = new FileTree(root.toString(), clock);
        StoredFiles files = new StoredFiles(tree);
        files.put(content("abc"), 3);
        clock.advance(Duration.ofDays(3));
        var since = clock.instant();
        assertThat(tree.notArrivedSince(since)).containsExactly(ABC);

        files.put(content("abc"), 3);
        tree.delete(ABC, since);
        assertThat(everything()).hasSize(1);

        clock.advance(Duration.ofDays(3));
        tree.delete(ABC, clock.instant());
        tree.delete(ABC, clock.instant());
        assertThat(everything()).isEmpty();
    }

    @Test
    void onlyHashesAreLookedUp() {
        assertThatThrownBy(() -> files().open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files().open(ABC)).isInstanceOf(StorageFailed.class);
    }

    private StoredFiles files() {
        return new StoredFiles(new FileTree(root.toString(), clock));
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
