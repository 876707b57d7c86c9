package io.madoguchi.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCodeTest {

    @Test
    void committedClassesAreThoseThatTheMigrationsGive(@TempDir Path folder) throws Exception {
        Generate.into(folder);

        assertThat(files(Path.of("../database/src/main/java/io/madoguchi/database/schema")))
                .as("run ./portal codegen and commit the result")
                .isNotEmpty()
                .isEqualTo(files(folder.resolve("io/madoguchi/database/schema")));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return found;
    }
}
