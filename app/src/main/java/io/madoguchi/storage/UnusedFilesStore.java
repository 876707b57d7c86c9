package io.madoguchi.storage;

import static io.madoguchi.database.schema.Tables.ATTACHMENT;
import static io.madoguchi.database.schema.Tables.IMPORT_FILE;
import static io.madoguchi.database.schema.Tables.UPLOAD;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which contents rows still name. A table that names contents and is not asked here loses them. */
@Component
class UnusedFilesStore {

    private final DSLContext dsl;

    UnusedFilesStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    int forgetUploads(Instant before) {
        return dsl.deleteFrom(UPLOAD)
                .where(UPLOAD.CREATED_AT.lt(before.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    Set<String> named(Collection<String> contents) {
        return dsl.select(ATTACHMENT.SHA256)
                .from(ATTACHMENT)
                .where(ATTACHMENT.SHA256.in(contents))
                .union(dsl.select(UPLOAD.SHA256).from(UPLOAD).where(UPLOAD.SHA256.in(contents)))
                .union(dsl.select(IMPORT_FILE.SHA256).from(IMPORT_FILE).where(IMPORT_FILE.SHA256.in(contents)))
                .fetchSet(ATTACHMENT.SHA256);
    }
}
