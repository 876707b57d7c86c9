package io.madoguchi.demo;

import io.madoguchi.attachment.Upload;
import io.madoguchi.kernel.Ids;
import io.madoguchi.storage.FileType;
import io.madoguchi.storage.FileTypes;
import io.madoguchi.storage.Stored;
import io.madoguchi.storage.StoredFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stores the files that people of the demonstration attach. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoUploads {

    private final StoredFiles files;
    private final FileTypes types;
    private final Ids ids;

    DemoUploads(StoredFiles files, FileTypes types, Ids ids) {
        this.files = files;
        this.types = types;
        this.ids = ids;
    }

    List<Upload> of(DemoTicket ticket, @Nullable Map<String, String> contents) {
        return contents == null
                ? List.of()
                : contents.entrySet().stream()
                        .map(file -> upload(ticket, file.getKey(), file.getValue()))
                        .toList();
    }

    /** @param content a text, or {@code @name} for a file that lies below files/ */
    Upload upload(DemoTicket ticket, String name, String content) {
        byte[] bytes = content.startsWith("@")
                ? DemoFiles.bytes("files/" + content.substring(1))
                : ticket.fill(content).getBytes(StandardCharsets.UTF_8);
        String shown = ticket.fill(name);
        try {
            FileType type = types.detect(new ByteArrayInputStream(bytes), shown);
            Stored stored = files.put(new ByteArrayInputStream(bytes), bytes.length);
            return new Upload(ids.next(), stored.sha256(), shown, type.mediaType(), stored.sizeBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
