package io.madoguchi.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to leave.
 *
 * @param noticeId makes its Message-ID, the same at each attempt
 * @param thread mails of one matter
 */
record Mail(
        UUID noticeId,
        String to,
        String toName,
        String subject,
        String text,
        String html,
        @Nullable UUID thread) {}
