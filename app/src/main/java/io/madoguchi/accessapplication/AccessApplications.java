package io.madoguchi.accessapplication;

import io.madoguchi.access.Viewer;
import io.madoguchi.accessapplication.AccessApplication.Kind;
import io.madoguchi.audit.Audit;
import io.madoguchi.engagement.EngagementPlan;
import io.madoguchi.engagement.EngagementProblem;
import io.madoguchi.engagement.EngagementProblem.Field;
import io.madoguchi.engagement.Engagements;
import io.madoguchi.engagement.SetUp;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.mail.Mails;
import io.madoguchi.shell.OnceOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The door of the module: files applications and decides on them. Called inside {@code database.as(viewer, …)}. */
@Component
public class AccessApplications {

    private final AccessStore store;
    private final Engagements engagements;
    private final OnceOnly onceOnly;
    private final Audit audit;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    AccessApplications(
            AccessStore store,
            Engagements engagements,
            OnceOnly onceOnly,
            Audit audit,
            Mails mails,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.engagements = engagements;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /** All that stands against them at present, as far as the viewer may know. */
    List<EngagementProblem> check(Viewer by, UUID customer, List<EngagementPlan> parts) {
        List<EngagementProblem> problems = new ArrayList<>(engagements.check(by, customer, parts, Set.of()));
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).accountMails().isEmpty()) {
                problems.add(missing(i, Field.ACCOUNTS, EngagementProblem.Kind.ACCOUNTS_MISSING));
            }
            if (parts.get(i).contractNumbers().isEmpty()) {
                problems.add(missing(i, Field.CONTRACTS, EngagementProblem.Kind.CONTRACTS_MISSING));
            }
        }
        return List.copyOf(problems);
    }

    private static EngagementProblem missing(int part, Field field, EngagementProblem.Kind kind) {
        return new EngagementProblem(part, field, kind, "", List.of());
    }

    /**
     * Gives its number.
     *
     * @throws Refused {@code access.refused.problems} if anything stands against it
     */
    public String file(Viewer by, UUID formKey, List<EngagementPlan> parts) {
        return onceOnly.run(by, formKey, () -> {
            if (parts.isEmpty() || !check(by, by.customerId(), parts).isEmpty()) {
                throw new Refused("access.refused.problems");
            }
            Instant now = clock.instant();
            UUID id = ids.next();
            String number = store.insert(by, id, parts, now);
            UUID entry = ids.next();
            store.tell(by, entry, id, by.customerId(), Kind.FILED, "", now);
            audit.record(by, "access.filed", Audit.Subject.of("access", number, by.customerId()));
            mails.fanOut(AccessMail.FILED, entry);
            mails.notify(AccessMail.RECEIVED, entry, List.of(by.accountId()));
            return number;
        });
    }

    void answer(Viewer by, UUID formKey, String number, int version, String text) {
        act(by, formKey, number, version, AccessState.OPEN, Kind.ANSWERED, text, application -> {
            if (application.state() != AccessState.ASKED) {
                throw new Refused("access.refused.changed");
            }
        });
    }

    void ask(Viewer by, UUID formKey, String number, int version, String text) {
        act(by, formKey, number, version, AccessState.ASKED, Kind.ASKED, text, AccessApplications::requireUndecided);
    }

    void reject(Viewer by, UUID formKey, String number, int version, String text) {
        act(
                by,
                formKey,
                number,
                version,
                AccessState.REJECTED,
                Kind.REJECTED,
                text,
                AccessApplications::requireUndecided);
    }

    /**
     * Sets up all that is asked for, or nothing.
     *
     * @throws Refused {@code access.refused.problems} if something stands against it by now
     */
    void setUp(Viewer by, UUID formKey, String number, int version, String text) {
        act(by, formKey, number, version, AccessState.SET_UP, Kind.SET_UP, text, application -> {
            requireUndecided(application);
            SetUp outcome = engagements.setUp(
                    by, application.customerId(), application.parts(), Set.of(application.applicantId()));
            if (outcome instanceof SetUp.Impossible) {
                throw new Refused("access.refused.problems");
            }
        });
    }

    private void act(
            Viewer by,
            UUID formKey,
            String number,
            int version,
            AccessState state,
            Kind kind,
            String text,
            Consumer<AccessApplication> work) {
        onceOnly.run(by, formKey, () -> {
            AccessApplication application = store.find(number).orElseThrow(NotFound::new);
            if (application.version() != version) {
                throw new Refused("access.refused.changed");
            }
            work.accept(application);
            if (!store.change(application.id(), version, state)) {
                throw new Refused("access.refused.changed");
            }
            UUID entry = ids.next();
            store.tell(by, entry, application, kind, text, clock.instant());
            audit.record(
                    by,
                    "access." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Audit.Subject.of("access", number, application.customerId()));
            if (kind == Kind.ANSWERED) {
                mails.fanOut(AccessMail.ANSWERED, entry);
            } else {
                mails.notify(AccessMail.of(kind), entry, List.of(application.applicantId()));
            }
            return number;
        });
    }

    private static void requireUndecided(AccessApplication application) {
        if (application.state().isDecided()) {
            throw new Refused("access.refused.decided");
        }
    }
}
