package io.madoguchi.visit;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Upload;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.shell.FormErrors;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes the picture of a signature, drawn on the page or chosen as a file. It is kept with the form like any upload, so that
 * it is there again where something else was wrong; a new one takes the place of the one before.
 */
@Component
class Signatures {

    static final String FIELD = "signature";
    private static final long MOST_BYTES = 1024L * 1024;
    private static final int WIDEST = 4000;

    private final Database database;
    private final Uploads uploads;

    Signatures(Database database, Uploads uploads) {
        this.database = database;
        this.uploads = uploads;
    }

    /** A picture that is kept for the form. */
    record Signature(UUID id) {}

    /**
     * Outside of a transaction: bytes first, rows after them.
     *
     * @return the picture sent now or before with this form; null if there is none
     */
    @Nullable
    Signature keep(Viewer viewer, UUID formKey, @Nullable MultipartFile sent, FormErrors errors) {
        if (sent != null && !sent.isEmpty()) {
            if (isPicture(sent)) {
                database.as(
                        viewer,
                        () -> uploads.of(viewer, formKey).forEach(each -> uploads.remove(viewer, formKey, each.id())));
                uploads.keep(viewer, formKey, List.of(sent))
                        .all()
                        .forEach((field, problem) -> errors.reject(
                                field, problem.key(), problem.arguments().toArray()));
            } else {
                errors.reject(FIELD, "visit.error.picture");
            }
        }
        List<Upload> held = database.as(viewer, () -> uploads.of(viewer, formKey));
        return held.isEmpty() ? null : new Signature(held.getLast().id());
    }

    /** By its content. A small file may still be an enormous picture, which would have to be unpacked to be printed. */
    private static boolean isPicture(MultipartFile sent) {
        if (sent.getSize() > MOST_BYTES) {
            return false;
        }
        try (ImageInputStream content = ImageIO.createImageInputStream(sent.getInputStream())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            if (content == null || !readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(content);
                return reader.getWidth(0) <= WIDEST && reader.getHeight(0) <= WIDEST;
            } finally {
                reader.dispose();
            }
        } catch (IOException notPng) {
            return false;
        }
    }
}
