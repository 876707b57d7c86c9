package io.madoguchi.notification;

import io.madoguchi.access.Viewer;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that was held for a person in a day, each in a line as it stands now; what he may not see any more is left out. */
@Component
class DigestMail implements MailKind {

    static final String EVENT = "notification.digest";

    private final DigestStore store;
    private final ObjectProvider<MailKind> kinds;

    /** Asked for late: it is one of them. */
    DigestMail(DigestStore store, ObjectProvider<MailKind> kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public @Nullable UUID organisation(UUID digest) {
        return store.customer(digest);
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID digest, Words words) {
        List<Letter> lines = store.of(digest).stream()
                .flatMap(held -> kinds.stream()
                        .filter(kind -> kind.event().equals(held.event()))
                        .flatMap(kind -> kind.render(recipient, held.subject(), words).stream()))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Letter letter = Letter.of(words.t("notices.digest.topic", lines.size()))
                .paragraph(words.t("notices.digest.text", lines.size()));
        for (Letter line : lines) {
            String about = line.facts().isEmpty() ? "" : line.facts().getFirst().value();
            String name = line.reference().isEmpty() ? line.topic() : line.reference();
            letter = letter.fact(name, line.reference().isEmpty() ? about : line.topic() + "\n" + about);
        }
        return Optional.of(letter.link(words.t("notices.digest.link"), "/inbox"));
    }
}
