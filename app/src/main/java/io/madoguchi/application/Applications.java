package io.madoguchi.application;

import io.madoguchi.access.Viewer;
import io.madoguchi.account.Invitations;
import io.madoguchi.account.NewAccounts;
import io.madoguchi.application.Application.Matched;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.mail.Mails;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door of the module for staff. Called inside {@code database.as(viewer, …)}; each verb is refused if somebody was
 * quicker, {@code application.refused.…}.
 */
@Component
public class Applications {

    private final ApplicationStore store;
    private final ContentText text;
    private final NewAccounts accounts;
    private final Invitations invitations;
    private final Mails mails;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Applications(
            ApplicationStore store,
            ContentText text,
            NewAccounts accounts,
            Invitations invitations,
            Mails mails,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.text = text;
        this.accounts = accounts;
        this.invitations = invitations;
        this.mails = mails;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public Application find(String number) {
        return store.find(number).orElseThrow(NotFound::new);
    }

    /** Lays it beside the customer of this contract number or customer code. */
    public void place(Viewer by, String number, int version, String reference) {
        Application application = find(number).toBeDecided(by, version);
        UUID customer = store.customer(Content.key(reference))
                .orElseThrow(() -> new Refused("application.invalid.customer", reference));
        write(by, application, Step.Kind.PLACED, application.content(), customer, reference, null);
    }

    /** Staff put right what is wrong; what was applied for stays known. The applicant's confirmed address stays too. */
    public void correct(Viewer by, String number, int version, Content content) {
        Application application = find(number).toBeDecided(by, version);
        Content corrected = content.by(application.mail());
        if (corrected.equals(application.content())) {
            throw new Refused("application.refused.same");
        }
        write(by, application, Step.Kind.CORRECTED, corrected, customerOf(application), "", text.write(corrected));
    }

    /** Asks the applicant, who answers by a link. */
    public void ask(Viewer by, String number, int version, String question) {
        Application application = find(number).toBeDecided(by, version);
        UUID step =
                write(by, application, Step.Kind.ASKED, application.content(), customerOf(application), question, null);
        mails.toOutside(ApplicantMail.event(Step.Kind.ASKED), step);
    }

    public void reject(Viewer by, String number, int version, String reason) {
        Application application = find(number).toBeDecided(by, version);
        UUID step = write(
                by, application, Step.Kind.REJECTED, application.content(), customerOf(application), reason, null);
        mails.toOutside(ApplicantMail.event(Step.Kind.REJECTED), step);
    }

    /**
     * Makes the accounts and has their people told.
     *
     * @param scopes for each account in its order; whoever asked for access control sees engagements only
     * @param note for staff
     */
    public void approve(Viewer by, String number, int version, List<Decision.Scope> scopes, String note) {
        Application application = find(number).toBeDecided(by, version);
        Matched customer = application.customer();
        if (customer == null) {
            throw new Refused("application.refused.noCustomer");
        }
        List<Decision> decisions = Approval.decide(application.content(), scopes);
        UUID step = write(
                by, application, Step.Kind.APPROVED, application.content(), customer.id(), note, text.write(decisions));
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).scope() != Decision.Scope.NONE) {
                make(by, customer, application.content().accounts().get(i), decisions.get(i));
            }
        }
        mails.toOutside(ApplicantMail.event(Step.Kind.APPROVED), step);
    }

    private void make(Viewer by, Matched customer, WantedAccount wanted, Decision decision) {
        NewAccounts.Outcome outcome = accounts.add(
                by,
                new NewAccounts.Wanted(
                        customer.id(),
                        wanted.kind(),
                        decision.scope() == Decision.Scope.WHOLE,
                        Set.of(),
                        new MailAddress(wanted.mail()),
                        wanted.familyName(),
                        wanted.givenName(),
                        wanted.familyNameKana(),
                        wanted.givenNameKana(),
                        wanted.department(),
                        "",
                        wanted.language()));
        switch (outcome) {
            case NewAccounts.Outcome.Made made -> invitations.send(made.account());
            case NewAccounts.Outcome.AddressTaken taken ->
                throw new Refused("application.refused.taken", taken.mail().value());
        }
    }

    private UUID write(
            Viewer by,
            Application was,
            Step.Kind kind,
            Content content,
            @Nullable UUID customer,
            String words,
            @Nullable JSONB changed) {
        State state = state(was.state(), kind);
        Instant now = clock.instant();
        if (!store.save(was, state, content, customer, now)) {
            throw new Refused("application.refused.changed");
        }
        UUID step = ids.next();
        store.add(step, was, kind, by, words, changed, now);
        audit.record(
                by,
                "application." + kind.name().toLowerCase(Locale.ROOT),
                Audit.Subject.of("application", was.number(), customer));
        return step;
    }

    private static State state(State was, Step.Kind kind) {
        return switch (kind) {
            case ASKED -> State.ASKED;
            case APPROVED -> State.APPROVED;
            case REJECTED -> State.REJECTED;
            default -> was;
        };
    }

    private static @Nullable UUID customerOf(Application application) {
        Matched customer = application.customer();
        return customer == null ? null : customer.id();
    }
}
