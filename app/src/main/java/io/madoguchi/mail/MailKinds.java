package io.madoguchi.mail;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of mail that the modules contribute, by event. */
@Component
class MailKinds {

    private final Map<String, MailKind> byEvent;

    MailKinds(List<MailKind> kinds) {
        byEvent = kinds.stream().collect(Collectors.toUnmodifiableMap(MailKind::event, Function.identity()));
    }

    /** An unknown event fails, and so is tried again: another node may be older or newer than the writer of the job. */
    MailKind of(String event) {
        MailKind kind = byEvent.get(event);
        if (kind == null) {
            throw new IllegalStateException("No module writes mails about " + event);
        }
        return kind;
    }
}
