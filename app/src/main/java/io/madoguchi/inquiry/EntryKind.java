package io.madoguchi.inquiry;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an entry of the history tells, and which mail, if any, tells people of it. */
public enum EntryKind {
    REPORTED("inquiry.reported"),
    TAKEN_IN(null),
    ASSIGNED("inquiry.assigned"),
    MESSAGE("inquiry.message"),
    /** Internal: no customer ever sees it, and no mail mentions it. */
    NOTE(null),
    RESTORATION_STATED("inquiry.restoration"),
    WORK_STARTED(null),
    WORKAROUND("inquiry.workaround"),
    RESTORED("inquiry.restored"),
    ANSWERED("inquiry.answered"),
    CLOSED("inquiry.closed"),
    REOPENED("inquiry.reopened"),
    /** A visit on site went on; whoever plans visits tells of it, by mails of his own. */
    VISIT(null),
    /** The same of a part. */
    PART(null);

    private final @Nullable String mail;

    EntryKind(@Nullable String mail) {
        this.mail = mail;
    }

    Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    /** As it stands in the audit log. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
