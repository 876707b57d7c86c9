package io.madoguchi.inquiry;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an entry of the history tells, and which mail, if any, tells people of it. */
public enum EntryKind {
    REPORTED("inquiry.reported"),
    TAKEN_IN(null),
    ASSIGNED("inquiry.assigned"),
    /** Whose turn it is now; what the sender wrote to the next one is a note beside it. */
    FORWARDED("inquiry.forwarded"),
    MESSAGE("inquiry.message"),
    /** Internal: no customer ever sees it, and no mail mentions it. */
    NOTE(null),
    RESTORATION_STATED("inquiry.restoration"),
    WORK_STARTED(null),
    WORKAROUND("inquiry.workaround"),
    CAUSE_FOUND("inquiry.cause"),
    RESTORED("inquiry.restored"),
    FIXED("inquiry.fixed"),
    ANSWERED("inquiry.answered"),
    STAGE_CHANGED("inquiry.stage"),
    RECLASSIFIED("inquiry.reclassified"),
    CLOSED("inquiry.closed"),
    REOPENED("inquiry.reopened"),
    /** On the duplicate; the other one bears ABSORBED. */
    MERGED("inquiry.merged"),
    ABSORBED(null),
    /** On the first inquiry; the new one is told of as a report. */
    SPLIT(null),
    /** To a wide-area incident. */
    LINKED("inquiry.linked"),
    UNLINKED(null),
    /** What is told of it to all at once. */
    OUTAGE_TOLD("inquiry.outage"),
    /** A visit on site went on; whoever plans visits tells of it, by mails of his own. */
    VISIT(null),
    /** The same of a part. */
    PART(null),
    /** How 契約確認中 ended; the last one closes the inquiry. */
    CONTRACT_NAMED("inquiry.contract-named"),
    PAID_JOB("inquiry.paid-job"),
    DECLINED("inquiry.declined");

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
