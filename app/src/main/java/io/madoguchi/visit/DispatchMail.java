package io.madoguchi.visit;

import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Errand;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of a visit or part what people have to plan with: when, where, who. Its subject is the entry of the history. */
record DispatchMail(String event, DispatchMailQuery query) implements MailKind {

    /** What is still to be planned is between engineers and coordinators. */
    @Override
    public boolean concernsCustomers() {
        return !event.endsWith(".requested");
    }

    @Override
    public Optional<String> label() {
        return Optional.of("visit.mail." + event + ".topic");
    }

    @Override
    public Collection<UUID> recipients(UUID entry) {
        return query.recipients(entry, event);
    }

    @Override
    public @Nullable UUID organisation(UUID entry) {
        return query.customer(entry);
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID entry, Words words) {
        return query.story(entry).map(story -> letter(recipient, story, words));
    }

    private Letter letter(Viewer recipient, DispatchMailQuery.Story story, Words words) {
        boolean visit = event.startsWith("visit.");
        Errand errand = story.errand();
        Letter letter = Letter.of(story.number(), words.t("visit.mail." + event + ".topic"))
                .paragraph(words.t("visit.mail." + event + (recipient.isStaff() ? ".staff" : ".customer")))
                .fact(words.t("visit.inquiry"), story.subject());
        if (recipient.isStaff()) {
            letter = letter.fact(words.t("visit.customer"), story.customerName());
        }
        letter = letter.fact(words.t(visit ? "visit.field.site" : "visit.part"), errand.what());
        Instant until = errand.until();
        if (errand.from() != null && until != null) {
            letter = letter.fact(words.t("visit.window"), Window.text(words, errand.from(), until));
        } else if (until != null) {
            letter = letter.fact(words.t("visit.due." + (visit ? "visit" : "part")), words.dateTime(until));
        }
        if (errand.by() != null && !errand.by().isEmpty()) {
            letter = visit
                    ? letter.fact(words.t("visit.field.engineers"), People.text(words, errand.by()))
                    : letter.fact(words.t("visit.carriage"), errand.by());
        }
        String path = "/inquiries/" + story.number() + (visit ? "/visits/" : "/parts/") + errand.id();
        return letter.link(words.t(visit ? "visit.mail.link.visit" : "visit.mail.link.part"), path)
                .inThread(story.inquiry());
    }
}
