package io.madoguchi.attachment;

import static io.madoguchi.database.schema.Tables.ATTACHMENT;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_ENTRY;
import static io.madoguchi.database.schema.Tables.UPLOAD;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.madoguchi.access.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Loads and saves the files of inquiries. */
@Component
class AttachmentStore {

    private final DSLContext dsl;

    AttachmentStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** An attachment is as internal as the entry it hangs on; engagement and money follow the inquiry by a trigger. */
    void attach(Viewer viewer, UUID entry, UUID formKey, Instant now) {
        dsl.insertInto(
                        ATTACHMENT,
                        ATTACHMENT.ID,
                        ATTACHMENT.ENTRY_ID,
                        ATTACHMENT.INQUIRY_ID,
                        ATTACHMENT.CUSTOMER_ID,
                        ATTACHMENT.MONEY,
                        ATTACHMENT.INTERNAL,
                        ATTACHMENT.SHA256,
                        ATTACHMENT.NAME,
                        ATTACHMENT.MEDIA_TYPE,
                        ATTACHMENT.SIZE_BYTES,
                        ATTACHMENT.CREATED_AT)
                .select(select(
                                UPLOAD.ID,
                                INQUIRY_ENTRY.ID,
                                INQUIRY_ENTRY.INQUIRY_ID,
                                INQUIRY_ENTRY.CUSTOMER_ID,
                                INQUIRY_ENTRY.MONEY,
                                INQUIRY_ENTRY.INTERNAL,
                                UPLOAD.SHA256,
                                UPLOAD.NAME,
                                UPLOAD.MEDIA_TYPE,
                                UPLOAD.SIZE_BYTES,
                                val(now.atOffset(ZoneOffset.UTC)))
                        .from(UPLOAD)
                        .join(INQUIRY_ENTRY)
                        .on(INQUIRY_ENTRY.ID.eq(entry))
                        .where(UPLOAD.ACCOUNT_ID.eq(viewer.accountId()), UPLOAD.FORM_KEY.eq(formKey)))
                .execute();
        dsl.deleteFrom(UPLOAD)
                .where(UPLOAD.ACCOUNT_ID.eq(viewer.accountId()), UPLOAD.FORM_KEY.eq(formKey))
                .execute();
    }

    Optional<Attachment> find(String number, UUID id) {
        return dsl.select(
                        ATTACHMENT.ID,
                        ATTACHMENT.CUSTOMER_ID,
                        ATTACHMENT.SHA256,
                        ATTACHMENT.NAME,
                        ATTACHMENT.MEDIA_TYPE,
                        ATTACHMENT.SIZE_BYTES)
                .from(ATTACHMENT)
                .join(INQUIRY)
                .on(INQUIRY.ID.eq(ATTACHMENT.INQUIRY_ID))
                .where(ATTACHMENT.ID.eq(id), INQUIRY.NUMBER.eq(number))
                .fetchOptional(row -> new Attachment(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }
}
