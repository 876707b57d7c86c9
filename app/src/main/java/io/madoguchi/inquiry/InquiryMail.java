package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one kind of entry. It says how the inquiry stands and where it is found, never what was written: mails pass many
 * hands.
 */
record InquiryMail(EntryKind kind, String event, InquiryMailQuery query) implements MailKind {

    @Override
    public Optional<String> label() {
        return Optional.of("inquiry.mail." + kind.word() + ".topic");
    }

    /** The receipt of a report; to the desk, that there is one. */
    @Override
    public boolean isMandatory() {
        return kind == EntryKind.REPORTED;
    }

    @Override
    public Collection<UUID> recipients(UUID entry) {
        return query.recipients(entry);
    }

    @Override
    public @Nullable UUID organisation(UUID entry) {
        return query.customer(entry);
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID entry, Words words) {
        return query.story(entry).map(story -> letter(recipient, story, words));
    }

    private Letter letter(Viewer recipient, InquiryMailQuery.Story story, Words words) {
        boolean staff = recipient.isStaff();
        State state = story.state();
        Instant former = story.detail().formerUntil();
        String key = "inquiry.mail."
                + (story.detail().asks() ? "asked" : former != null ? "restoration-changed" : kind.word());
        Letter letter = Letter.of(story.number(), words.t(key + ".topic"))
                .paragraph(words.t(key + (staff ? ".staff" : ".customer")));
        if (kind == EntryKind.REPORTED && !staff && story.claim().isInDoubt()) {
            letter = letter.paragraph(words.t("inquiry.mail.reported.doubt"));
        }
        letter = letter.fact(words.t("inquiry.mail.subject"), story.subject());
        if (staff) {
            letter = letter.fact(words.t("inquiry.customer"), story.customerName());
        }
        if (story.behalfOf() != null) {
            letter = letter.fact(
                    words.t("inquiry.reporter"),
                    words.t("inquiry.behalf", words.person(story.reporter()), words.person(story.behalfOf())));
        }
        if (!story.device().isEmpty()) {
            letter = letter.fact(words.t("inquiry.mail.device"), story.device());
        }
        letter = letter.fact(words.t("inquiry.mail.stage"), words.word("inquiry.stage", state.stage()))
                .fact(words.t("inquiry.next"), words.word(staff ? "inquiry.turn.staff" : "inquiry.turn", state.turn()));
        if (state.restorationDueAt() != null
                && !state.stage().isSolved()
                && state.stage().isOpen()) {
            String due = words.dateTime(state.restorationDueAt());
            letter = letter.fact(
                    words.t("inquiry.outlook"),
                    former == null
                            ? due
                            : words.t("inquiry.mail.restoration-changed.times", words.dateTime(former), due));
        }
        if (state.closesAt() != null) {
            letter = letter.fact(words.t("inquiry.closes"), words.dateTime(state.closesAt()));
        }
        String next = next(recipient, state);
        return (next == null ? letter : letter.next(words.t(next)))
                .link(words.t("inquiry.mail.link"), "/inquiries/" + story.number())
                .inThread(story.inquiry());
    }

    /** The key of what the recipient has to do; null if it is somebody else's turn. */
    private @Nullable String next(Viewer recipient, State state) {
        boolean customersTurn = state.turn() == Turn.CUSTOMER;
        if (!recipient.isStaff()) {
            return !customersTurn
                    ? null
                    : state.stage().isSolved() ? "inquiry.mail.next.confirm" : "inquiry.mail.next.reply";
        }
        if (state.stage() == Stage.RECEIVED && state.turn() == Turn.DESK) {
            return "inquiry.mail.next.takeIn";
        }
        if (kind == EntryKind.FORWARDED) {
            return "inquiry.mail.next.engineer";
        }
        boolean his = state.assignee() != null && state.assignee().id().equals(recipient.accountId());
        return his && state.turn() == Turn.ENGINEER ? "inquiry.mail.next.engineer" : null;
    }
}
