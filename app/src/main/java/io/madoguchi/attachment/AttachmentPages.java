package io.madoguchi.attachment;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.ContentDisposition;
import io.madoguchi.storage.StoredFiles;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /inquiries/{number}/attachments/{id}}. */
@Controller
class AttachmentPages {

    /** What a browser shows without running anything; everything else is only ever saved. */
    private static final Set<String> SAFE =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain");
    /** Chromium's PDF viewer does not start in a sandbox; it runs the document's scripts outside of our origin. */
    private static final String PDF_POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String POLICY = PDF_POLICY + "; sandbox";

    private final Database database;
    private final Attachments attachments;
    private final StoredFiles files;

    AttachmentPages(Database database, Attachments attachments, StoredFiles files) {
        this.database = database;
        this.attachments = attachments;
        this.files = files;
    }

    /** @param show in the browser where that is safe, instead of saving it */
    @GetMapping("/inquiries/{number}/attachments/{id}")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ResponseEntity<InputStreamResource> download(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String show)
            throws IOException {
        Attachment file = database.as(viewer, () -> attachments.read(viewer, number, id));
        boolean shown = show != null && SAFE.contains(file.mediaType());
        return ResponseEntity.ok()
                .contentType(type(file, shown))
                .contentLength(file.sizeBytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.of(shown ? "inline" : "attachment", file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", file.mediaType().equals("application/pdf") ? PDF_POLICY : POLICY)
                .body(new InputStreamResource(files.open(file.sha256())));
    }

    private static MediaType type(Attachment file, boolean shown) {
        if (shown && file.mediaType().equals("text/plain")) {
            return MediaType.parseMediaType("text/plain;charset=UTF-8");
        }
        return shown ? MediaType.parseMediaType(file.mediaType()) : MediaType.APPLICATION_OCTET_STREAM;
    }
}
