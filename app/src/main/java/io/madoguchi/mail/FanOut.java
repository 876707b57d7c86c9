package io.madoguchi.mail;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The job that makes the notices of one event.
 *
 * @param recipients empty: as {@link MailKind#recipients} says
 */
record FanOut(String event, UUID subjectId, List<UUID> recipients) {

    static final String TASK = "mail.fan-out";

    String text() {
        return event + "\n" + subjectId + "\n"
                + recipients.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    static FanOut parse(String text) {
        String[] lines = text.split("\n", -1);
        List<UUID> recipients = lines[2].isEmpty()
                ? List.of()
                : Arrays.stream(lines[2].split(",")).map(UUID::fromString).toList();
        return new FanOut(lines[0], UUID.fromString(lines[1]), recipients);
    }
}
