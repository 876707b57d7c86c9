package io.madoguchi.mail;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.mail.NoticeWishes.Way;
import io.madoguchi.work.JobHandler;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes one notice's mail as its recipient and sends it. The mail leaves outside of any transaction and is noted as sent
 * after it: if the program dies in between, it is sent again under the same Message-ID.
 */
@Component
class SendJob implements JobHandler {

    static final String TASK = "mail.send";

    private static final Logger log = LoggerFactory.getLogger(SendJob.class);

    private final Database database;
    private final Viewers viewers;
    private final NoticeStore notices;
    private final MailKinds kinds;
    private final Typesetting typesetting;
    private final Transport transport;
    private final NoticeWishes wishes;

    SendJob(
            Database database,
            Viewers viewers,
            NoticeStore notices,
            MailKinds kinds,
            Typesetting typesetting,
            Transport transport,
            NoticeWishes wishes) {
        this.database = database;
        this.viewers = viewers;
        this.notices = notices;
        this.kinds = kinds;
        this.typesetting = typesetting;
        this.transport = transport;
        this.wishes = wishes;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String data) {
        UUID id = UUID.fromString(data);
        Optional<Draft> draft = database.asSystem(
                "read the notice of a mail", () -> notices.findOpen(id).map(this::draft));
        if (draft.isPresent()) {
            Notice.Outcome outcome = deliver(draft.get());
            database.asSystem("note how a mail ended", () -> notices.settle(id, outcome));
        }
    }

    private Draft draft(Notice notice) {
        MailKind kind = kinds.of(notice.event());
        Way way = kind.isMandatory() ? Way.MAIL : wishes.wayOf(notice.recipientId(), notice.event());
        return new Draft(
                notice, kind, notices.addressee(notice.recipientId()), kind.organisation(notice.subjectId()), way);
    }

    private Notice.Outcome deliver(Draft draft) {
        Notice notice = draft.notice();
        if (draft.way() == Way.NONE) {
            return Notice.Outcome.UNWANTED;
        }
        Viewer recipient = viewers.find(notice.recipientId(), draft.organisation())
                .filter(draft::isInViewOf)
                .orElse(null);
        Letter letter = recipient == null ? null : render(draft, recipient).orElse(null);
        if (recipient == null || letter == null) {
            return Notice.Outcome.WITHHELD;
        }
        if (draft.kind().label().isPresent() && letter.link() != null) {
            Letter.Link link = letter.link();
            database.asSystem(
                    "put a notice into an inbox", () -> notices.show(notice.id(), letter, link, draft.organisation()));
        }
        return switch (draft.way()) {
            case MAIL -> send(typesetting.set(notice.id(), recipient, draft.addressee(), letter));
            case DAILY -> Notice.Outcome.HELD;
            case PORTAL -> Notice.Outcome.KEPT;
            case NONE -> Notice.Outcome.UNWANTED;
        };
    }

    private Optional<Letter> render(Draft draft, Viewer recipient) {
        UUID subject = draft.notice().subjectId();
        return switch (draft.kind().actsAs()) {
            case RECIPIENT ->
                database.as(recipient, () -> draft.kind().render(recipient, subject, typesetting.words(recipient)));
            case SYSTEM ->
                database.asSystem(
                        "write a mail to an account about itself",
                        () -> draft.kind().render(recipient, subject, typesetting.words(recipient)));
        };
    }

    private Notice.Outcome send(Mail mail) {
        try {
            transport.send(mail);
            return Notice.Outcome.SENT;
        } catch (MailRefused refused) {
            log.warn("Notice {} to {} is refused for good: {}", mail.noticeId(), mail.to(), refused.getMessage());
            return Notice.Outcome.REFUSED;
        }
    }

    private record Draft(
            Notice notice,
            MailKind kind,
            Addressee addressee,
            @Nullable UUID organisation,
            Way way) {

        /** Who has lost his part of that organisation has fallen back to his own. */
        boolean isInViewOf(Viewer recipient) {
            return organisation == null || recipient.isStaff() || organisation.equals(recipient.customerId());
        }
    }
}
