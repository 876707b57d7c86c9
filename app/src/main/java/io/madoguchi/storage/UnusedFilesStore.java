package io.madoguchi.storage;

import static io.madoguchi.database.schema.Tables.ATTACHMENT;
import static io.madoguchi.database.schema.Tables.IMPORT_FILE;
import static io.madoguchi.database.schema.Tables.REPORT_DRAFT;
import static io.madoguchi.database.schema.Tables.UPLOAD;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

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

    /** Files of a draft are kept as long as the draft. */
    int forgetUploads(Instant before) {
        return dsl.deleteFrom(UPLOAD)
                .where(
                        UPLOAD.CREATED_AT.lt(before.atOffset(ZoneOffset.UTC)),
                        notExists(selectOne()
                                .from(REPORT_DRAFT)
                                .where(
                                        REPORT_DRAFT.ACCOUNT_ID.eq(UPLOAD.ACCOUNT_ID),
                                        REPORT_DRAFT.FORM_KEY.eq(UPLOAD.FORM_KEY))))
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
