package io.madoguchi.attachment;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of inquiries; to be called within the viewer's work ({@code database.as}). */
@Component
public class Attachments {

    private final AttachmentStore store;
    private final Audit audit;
    private final Clock clock;

    Attachments(AttachmentStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hangs what was sent with a form on the entry that it has become, in the entry's own transaction. */
    public void attach(Viewer viewer, UUID entry, UUID formKey) {
        store.attach(viewer, entry, formKey, clock.instant());
    }

    /**
     * Every reading of a file is in the audit log, customers' own too.
     *
     * @throws NotFound if it does not exist for the viewer or does not belong to that inquiry
     */
    Attachment read(Viewer viewer, String number, UUID id) {
        Attachment attachment = store.find(number, id).orElseThrow(NotFound::new);
        audit.record(
                viewer,
                "attachment.read",
                Audit.Subject.of("attachment", number + "/" + attachment.name(), attachment.customerId()));
        return attachment;
    }
}
