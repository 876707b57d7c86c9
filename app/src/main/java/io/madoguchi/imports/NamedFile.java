package io.madoguchi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to import, by the name people know it by. It is read more than once, so it must open anew each time. */
public record NamedFile(String name, Content content) {

    public static NamedFile of(Path path) {
        Path name = path.getFileName();
        return new NamedFile(name == null ? path.toString() : name.toString(), () -> Files.newInputStream(path));
    }

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
