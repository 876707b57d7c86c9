package io.madoguchi.attachment;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.storage.FileNames;
import io.madoguchi.storage.FileType;
import io.madoguchi.storage.FileTypes;
import io.madoguchi.storage.StorageFailed;
import io.madoguchi.storage.Stored;
import io.madoguchi.storage.StoredFiles;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that are sent with a form before it is finished (入力→確認): they belong to the person and the form's key, and become
 * attachments when the form is finished ({@link Attachments#attach}).
 */
@Component
public class Uploads {

    public static final String FIELD = "files";
    public static final long MOST_BYTES_EACH = 50L * 1024 * 1024;
    public static final long MOST_BYTES = 250L * 1024 * 1024;
    public static final int MOST_FILES = 50;

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    private final Database database;
    private final UploadStore store;
    private final StoredFiles files;
    private final FileTypes types;
    private final Ids ids;
    private final Clock clock;

    Uploads(Database database, UploadStore store, StoredFiles files, FileTypes types, Ids ids, Clock clock) {
        this.database = database;
        this.store = store;
        this.files = files;
        this.types = types;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes the files that can be taken; each of the others gets an error with its name, a field of its own that begins
     * with {@link #FIELD}. To be called outside of a transaction: bytes first, rows after them.
     */
    public FormErrors keep(Viewer viewer, UUID formKey, List<MultipartFile> sent) {
        FormErrors errors = new FormErrors();
        List<MultipartFile> chosen =
                sent.stream().filter(file -> !name(file).isEmpty()).toList();
        if (chosen.isEmpty()) {
            return errors;
        }
        List<Upload> held = new ArrayList<>(database.as(viewer, () -> store.of(viewer, formKey)));
        List<Upload> taken = new ArrayList<>();
        int tooMany = 0;
        for (MultipartFile file : chosen) {
            Optional<FormErrors.Problem> refusal = refusal(file, held);
            if (refusal.isEmpty() && held.size() >= MOST_FILES) {
                tooMany++;
                continue;
            }
            if (refusal.isEmpty()) {
                refusal = store(file, held, taken);
            }
            refusal.ifPresent(problem -> errors.reject(
                    FIELD + errors.count(), problem.key(), problem.arguments().toArray()));
        }
        if (tooMany > 0) {
            errors.reject(FIELD + errors.count(), "report.error.files.many", tooMany, MOST_FILES);
        }
        if (!taken.isEmpty()) {
            database.as(viewer, () -> store.add(viewer, formKey, taken, clock.instant()));
        }
        return errors;
    }

    private static Optional<FormErrors.Problem> refusal(MultipartFile file, List<Upload> held) {
        String name = name(file);
        if (file.isEmpty()) {
            return problem("report.error.files.empty", name);
        }
        if (file.getSize() > MOST_BYTES_EACH) {
            return problem("report.error.files.large", name);
        }
        if (size(held) + file.getSize() > MOST_BYTES) {
            return problem("report.error.files.sum", name);
        }
        return Optional.empty();
    }

    private Optional<FormErrors.Problem> store(MultipartFile file, List<Upload> held, List<Upload> taken) {
        String name = name(file);
        try (InputStream beginning = file.getInputStream();
                InputStream content = file.getInputStream()) {
            FileType type = types.detect(beginning, name);
            if (!type.allowed()) {
                return problem("report.error.files.type", name);
            }
            Stored stored = files.put(content, MOST_BYTES_EACH);
            Upload upload = new Upload(ids.next(), stored.sha256(), name, type.mediaType(), stored.sizeBytes());
            held.add(upload);
            taken.add(upload);
            return Optional.empty();
        } catch (IOException | StorageFailed e) {
            log.warn("A file could not be stored: {}", e.toString());
            return problem("report.error.files.store", name);
        }
    }

    /** Empty if no file was chosen. */
    private static String name(MultipartFile file) {
        String sent = file.getOriginalFilename();
        return sent == null || sent.isEmpty() ? "" : FileNames.clean(sent);
    }

    /** Inside the viewer's transaction, like all that follow. */
    public List<Upload> of(Viewer viewer, UUID formKey) {
        return store.of(viewer, formKey);
    }

    /** @throws NotFound if it is not a file that this person sent with this form */
    public void remove(Viewer viewer, UUID formKey, UUID upload) {
        if (!store.remove(viewer, formKey, upload)) {
            throw new NotFound();
        }
    }

    /** Takes files whose bytes are stored already. */
    public void add(Viewer viewer, UUID formKey, List<Upload> stored) {
        store.add(viewer, formKey, stored, clock.instant());
    }

    /** Ties the files of one form to another one of the same person. */
    public void move(Viewer viewer, UUID from, UUID to) {
        List<Upload> moved = store.of(viewer, from).stream().map(this::another).toList();
        store.removeAll(viewer, from);
        store.add(viewer, to, moved, clock.instant());
    }

    /** Gives the files of one form to another one of the same person too. */
    public void copy(Viewer viewer, UUID from, UUID to) {
        List<Upload> copied = store.of(viewer, from).stream().map(this::another).toList();
        store.add(viewer, to, copied, clock.instant());
    }

    public void removeAll(Viewer viewer, UUID formKey) {
        store.removeAll(viewer, formKey);
    }

    private Upload another(Upload same) {
        return new Upload(ids.next(), same.sha256(), same.name(), same.mediaType(), same.sizeBytes());
    }

    public static long size(List<Upload> uploads) {
        return uploads.stream().mapToLong(Upload::sizeBytes).sum();
    }

    private static Optional<FormErrors.Problem> problem(String key, Object... arguments) {
        return Optional.of(new FormErrors.Problem(key, List.of(arguments)));
    }
}
