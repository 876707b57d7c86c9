package io.madoguchi.accessapplication;

import io.madoguchi.access.Viewer;
import io.madoguchi.accessapplication.AccessApplication.Kind;
import io.madoguchi.engagement.EngagementPlan;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells of applications: those who decide, that there is one or an answer; the applicant, what came of his. Its subject is the
 * entry that it tells of.
 */
record AccessMail(String event, AccessStore store, AccessMailQuery query) implements MailKind {

    static final String FILED = "access.filed";
    static final String RECEIVED = "access.received";
    static final String ANSWERED = "access.answered";

    static final Set<String> TO_STAFF = Set.of(FILED, ANSWERED);

    static String of(Kind kind) {
        return "access." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Optional<String> label() {
        return Optional.of("access.mail." + event + ".label");
    }

    @Override
    public boolean isMandatory() {
        return !TO_STAFF.contains(event);
    }

    @Override
    public boolean concernsCustomers() {
        return !TO_STAFF.contains(event);
    }

    @Override
    public @Nullable UUID organisation(UUID entry) {
        return query.customer(entry).orElse(null);
    }

    @Override
    public Collection<UUID> recipients(UUID entry) {
        return query.deciders(entry);
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID entry, Words words) {
        return store.ofEntry(entry).map(application -> letter(application, recipient, entry, words));
    }

    private Letter letter(AccessApplication application, Viewer recipient, UUID entry, Words words) {
        boolean staff = recipient.isStaff();
        Letter letter = Letter.of(application.number(), words.t("access.mail." + event + ".topic"))
                .paragraph(words.t("access.mail." + event));
        String text = query.text(entry);
        if (!text.isEmpty()) {
            letter = letter.paragraph(text);
        }
        if (staff) {
            letter = letter.fact(words.t("engagement.customer"), application.customerName());
        }
        return letter.fact(words.t("access.applicant"), words.person(application.applicantName()))
                .fact(
                        words.t("engagement.name"),
                        application.parts().stream()
                                .map(EngagementPlan::engagementName)
                                .collect(Collectors.joining(", ")))
                .next(words.t("access.mail." + event + ".next"))
                .link(
                        words.t("access.mail.link"),
                        (staff ? "/applications/access/" : "/apply/access/") + application.number())
                .inThread(application.id());
    }
}
