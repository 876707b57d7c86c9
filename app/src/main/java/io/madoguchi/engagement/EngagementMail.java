package io.madoguchi.engagement;

import io.madoguchi.access.Viewer;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 設定完了通知 to the members of a new group: what they see from now on. Who has left the group meanwhile sees no such
 * engagement, and gets nothing.
 */
@Component
class EngagementMail implements MailKind {

    static final String SET_UP = "engagement.set-up";

    private final EngagementMailQuery query;

    EngagementMail(EngagementMailQuery query) {
        this.query = query;
    }

    @Override
    public String event() {
        return SET_UP;
    }

    @Override
    public @Nullable UUID organisation(UUID engagement) {
        return query.customer(engagement).orElse(null);
    }

    @Override
    public Optional<String> label() {
        return Optional.of("engagement.mail.label");
    }

    @Override
    public boolean isMandatory() {
        return true;
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID engagement, Words words) {
        if (!recipient.engagements().contains(engagement)) {
            return Optional.empty();
        }
        boolean home = recipient.isAtHome();
        return query.find(engagement)
                .map(found -> Letter.of(words.t("engagement.mail.topic"))
                        .paragraph(
                                words.t(home ? "engagement.mail.text" : "engagement.mail.text.other", found.customer()))
                        .fact(words.t("engagement.name"), found.name())
                        .fact(words.t("engagement.group"), found.group())
                        .fact(words.t("engagement.mail.devices"), words.t("engagement.count.devices", found.devices()))
                        .next(words.t(home ? "engagement.mail.next" : "engagement.mail.next.other", found.customer()))
                        .link(words.t("engagement.mail.link"), "/devices"));
    }
}
