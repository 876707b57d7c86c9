package io.madoguchi.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir
    Path place;

    @Test
    void twoWhoUnpackAtOnceGetTheSameWholeSetAndNothingElseRemains() throws Exception {
        Callable<Binaries> unpack = () -> Binaries.unpackedInto(List.of(place));
        try (var executor = Executors.newFixedThreadPool(2)) {
            var results = executor.invokeAll(List.of(unpack, unpack));
            assertThat(results.get(0).get()).isEqualTo(results.get(1).get());
            Binaries binaries = results.get(0).get();
            assertThat(binaries.majorVersion()).isEqualTo("18");
            assertThat(Commands.run(
                                    List.of(binaries.program("postgres").toString(), "--version"),
                                    Duration.ofSeconds(10))
                            .output())
                    .contains("PostgreSQL) 18.");
        }
        assertThat(place).isDirectoryNotContaining(file -> file.toString().contains(".new-"));
    }

    @Test
    void whatAKilledProgramLeftHalfUnpackedIsRemovedLaterAndAPlaceThatCannotBeWrittenPassedOver() throws Exception {
        Path old = Files.createDirectory(place.resolve("postgres-0815.new-1"));
        Files.writeString(old.resolve("part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path recent = Files.createDirectory(place.resolve("postgres-0815.new-2"));
        Path file = Files.createFile(place.resolve("no directory"));
        assertThat(Binaries.unpackedInto(List.of(file.resolve("below"), place)).home())
                .hasParent(place);
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }
}
