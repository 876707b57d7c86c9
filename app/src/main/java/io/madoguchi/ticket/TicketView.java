package io.madoguchi.ticket;

import io.madoguchi.attachment.Upload;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.inquiry.Classification;
import io.madoguchi.inquiry.Engineer;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.State;
import io.madoguchi.inquiry.Verb;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.visit.DispatchPanel;
import io.madoguchi.watch.Following;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of an inquiry.
 *
 * @param entries newest first, whether shown or not
 * @param timeline which of them are shown
 * @param unread those that others wrote since the viewer last looked
 * @param dispatch its visits and parts
 * @param verbs what the viewer can do now, each with the key of its form
 * @param engineers to whom it can be assigned
 * @param splitting the entry that is about to become an inquiry of its own
 * @param uploads files that came with that form and are kept for it
 * @param trouble why the form that was sent is shown again; null on an ordinary look
 */
public record TicketView(
        String number,
        UUID customerId,
        Classification classification,
        State state,
        int version,
        TicketFacts facts,
        List<TicketStage> stages,
        List<TicketEntry> entries,
        Timeline timeline,
        Following following,
        Set<UUID> unread,
        DispatchPanel dispatch,
        Map<Verb, UUID> verbs,
        List<Engineer> engineers,
        boolean seesContract,
        @Nullable TicketEntry splitting,
        @Nullable Trouble trouble,
        List<Upload> uploads) {

    public List<TicketEntry> shown() {
        return entries.stream().filter(timeline::shows).toList();
    }

    /** The kinds of entries that there are, to choose from. */
    public List<Timeline> timelines() {
        return Stream.of(Timeline.values())
                .filter(each -> each == timeline || entries.stream().anyMatch(each::shows))
                .toList();
    }

    /** Below this one the line stands that parts what is unread; null if nothing is, or all. */
    public @Nullable TicketEntry oldestUnread() {
        List<TicketEntry> shown = shown();
        return shown.stream()
                .filter(entry -> unread.contains(entry.id()) && !entry.equals(shown.getLast()))
                .reduce((newer, older) -> older)
                .orElse(null);
    }

    public InquiryKind kind() {
        return classification.kind();
    }

    /** The desk and engineers tie what is not solved to a wide-area incident. */
    public boolean isLinkable() {
        return facts.outage() == null
                && kind() == InquiryKind.INCIDENT
                && !state.stage().isSolved()
                && (can(Verb.ASSIGN) || can(Verb.STATE_RESTORATION));
    }

    /** The acts at the side: those in sight, or the others. Confirming what is solved has a button of its own. */
    public List<Act> acts(boolean inSight) {
        Set<Verb> offered = new LinkedHashSet<>(verbs.keySet());
        offered.remove(Verb.MESSAGE);
        if (state.stage().isSolved()) {
            offered.remove(Verb.CLOSE);
        }
        return inSight ? Act.main(offered) : Act.others(offered);
    }

    public boolean can(Verb verb) {
        return verbs.containsKey(verb);
    }

    /** The form of this verb was sent and is shown again. */
    public @Nullable StepForm sent(Verb verb) {
        return trouble != null && trouble.form().verb() == verb ? trouble.form() : null;
    }

    public FormErrors errors(Verb verb) {
        return trouble != null && trouble.form().verb() == verb ? trouble.errors() : new FormErrors();
    }

    /** What is wrong with files is told for each of them. */
    public List<FormErrors.Problem> fileProblems() {
        return trouble == null
                ? List.of()
                : trouble.errors().all().entrySet().stream()
                        .filter(each -> each.getKey().startsWith(Uploads.FIELD))
                        .map(Map.Entry::getValue)
                        .toList();
    }

    /** What may still be attached, in bytes. */
    public long bytesLeft() {
        return Uploads.MOST_BYTES - Uploads.size(uploads);
    }

    public long mostBytesEach() {
        return Uploads.MOST_BYTES_EACH;
    }

    public String text(Verb verb) {
        StepForm sent = sent(verb);
        if (sent == null && verb == Verb.SPLIT && splitting != null) {
            return splitting.text();
        }
        return sent == null ? "" : sent.text();
    }

    /** A field of one line as it was sent, else as given. */
    public String line(Verb verb, String field, String otherwise) {
        StepForm sent = sent(verb);
        return sent == null ? otherwise : sent.line(field);
    }

    /** Entries that the sender of the form had not seen, newest first. */
    public List<TicketEntry> unseen() {
        return trouble == null || !trouble.overtaken()
                ? List.of()
                : entries.stream()
                        .filter(entry -> entry.isNewerThan(trouble.form().seen()))
                        .toList();
    }

    /** The other change came from a second window of the same person. */
    public boolean isOvertakenBy(UUID account) {
        List<TicketEntry> unseen = unseen();
        return !unseen.isEmpty() && unseen.stream().allMatch(entry -> account.equals(entry.authorId()));
    }

    /** What became of the form that was not carried out, and of what was written in it. */
    public String fate(Trouble reason) {
        boolean wrote = !reason.form().written().isEmpty();
        boolean possible = can(reason.form().verb());
        return "inquiry.overtaken." + (possible ? wrote ? "kept" : "again" : wrote ? "orphaned" : "gone");
    }

    /** The verb is gone, but not the text that was written for it. */
    public @Nullable String orphanedText() {
        return trouble == null
                        || can(trouble.form().verb())
                        || trouble.form().written().isEmpty()
                ? null
                : trouble.form().written();
    }

    /** The newest statement of the restoration; null if there is none, or it no longer holds. */
    public @Nullable TicketEntry statement() {
        return state.restorationDueAt() == null
                ? null
                : entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.RESTORATION_STATED)
                        .findFirst()
                        .orElse(null);
    }

    public @Nullable Instant reopenableUntil() {
        Instant closedAt = state.closedAt();
        return closedAt == null || !can(Verb.REOPEN) ? null : closedAt.plus(Inquiry.REOPENABLE);
    }

    /** What has to be done next stands open; everything else waits folded up. */
    public boolean isUnfolded(Verb verb) {
        if (trouble != null) {
            return trouble.form().verb() == verb;
        }
        if (splitting != null) {
            return verb == Verb.SPLIT;
        }
        return verb == Verb.NAME_CONTRACT
                || verb == Verb.TAKE_IN
                || (verb == Verb.ASSIGN && !can(Verb.TAKE_IN) && state.assignee() == null);
    }
}
