package io.madoguchi.pdf;

import io.madoguchi.shell.ContentDisposition;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF as it is sent: shown in the browser, kept nowhere on the way. */
public final class PdfAnswer {

    /** The reader of a browser runs a document's scripts, if it had any, outside of our origin. */
    private static final String POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private PdfAnswer() {}

    public static ResponseEntity<byte[]> of(byte[] document, String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(document.length)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of("inline", fileName))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .body(document);
    }
}
