package io.madoguchi.attachment;

import static io.madoguchi.database.schema.Tables.UPLOAD;

import io.madoguchi.access.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Loads and saves the files of unfinished forms. */
@Component
class UploadStore {

    private final DSLContext dsl;

    UploadStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Upload> of(Viewer viewer, UUID formKey) {
        return dsl.selectFrom(UPLOAD)
                .where(UPLOAD.ACCOUNT_ID.eq(viewer.accountId()), UPLOAD.FORM_KEY.eq(formKey))
                .orderBy(UPLOAD.ID)
                .fetch(row -> new Upload(
                        row.getId(), row.getSha256(), row.getName(), row.getMediaType(), row.getSizeBytes()));
    }

    /** The same file again with the same form, as after a double click, is there once. */
    void add(Viewer viewer, UUID formKey, List<Upload> uploads, Instant now) {
        dsl.batch(uploads.stream()
                        .map(each -> dsl.insertInto(UPLOAD)
                                .set(UPLOAD.ID, each.id())
                                .set(UPLOAD.ACCOUNT_ID, viewer.accountId())
                                .set(UPLOAD.FORM_KEY, formKey)
                                .set(UPLOAD.SHA256, each.sha256())
                                .set(UPLOAD.NAME, each.name())
                                .set(UPLOAD.MEDIA_TYPE, each.mediaType())
                                .set(UPLOAD.SIZE_BYTES, each.sizeBytes())
                                .set(UPLOAD.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                                .onConflictDoNothing())
                        .toList())
                .execute();
    }

    boolean remove(Viewer viewer, UUID formKey, UUID upload) {
        return dsl.deleteFrom(UPLOAD)
                        .where(
                                UPLOAD.ACCOUNT_ID.eq(viewer.accountId()),
                                UPLOAD.FORM_KEY.eq(formKey),
                                UPLOAD.ID.eq(upload))
                        .execute()
                > 0;
    }

    void removeAll(Viewer viewer, UUID formKey) {
        dsl.deleteFrom(UPLOAD)
                .where(UPLOAD.ACCOUNT_ID.eq(viewer.accountId()), UPLOAD.FORM_KEY.eq(formKey))
                .execute();
    }
}
