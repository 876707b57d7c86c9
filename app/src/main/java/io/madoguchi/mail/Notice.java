package io.madoguchi.mail;

import java.util.UUID;

/** That a person is told of something by mail: one for each event, subject and recipient. */
record Notice(UUID id, String event, UUID subjectId, UUID recipientId) {

    /** How it ended. */
    enum Outcome {
        SENT,
        /** The recipient may not see the subject (any more), or has left. */
        WITHHELD,
        /** The recipient's mail server refused it for good. */
        REFUSED,
        /** Waits for the mail of the day. */
        HELD,
        /** Stands in the portal only, as the recipient chose. */
        KEPT,
        /** The recipient chose not to be told. */
        UNWANTED
    }
}
