package io.madoguchi.engagement;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.engagement.EngagementStore.Held;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.OnceOnly;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the portal administrator does with engagements, inside his transaction. */
@Component
class EngagementChanges {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EngagementSteps steps;
    private final EngagementStore store;
    private final Engagements engagements;
    private final OnceOnly onceOnly;
    private final Audit audit;

    EngagementChanges(
            EngagementSteps steps, EngagementStore store, Engagements engagements, OnceOnly onceOnly, Audit audit) {
        this.steps = steps;
        this.store = store;
        this.engagements = engagements;
        this.onceOnly = onceOnly;
        this.audit = audit;
    }

    /** What it would mean; writes nothing. */
    EngagementStep ask(Viewer by, UUID engagement, EngagementVerb verb, EngagementForm form) {
        Held held = store.find(engagement).orElseThrow(NotFound::new);
        if (verb != EngagementVerb.SET_SCOPE && held.version() != form.version()) {
            throw new Refused("engagement.refused.changed");
        }
        return steps.step(by, held, verb, form);
    }

    /**
     * @throws EngagementProblems if something stands against it
     * @throws Refused {@code engagement.refused.changed} if somebody has changed it since its page was shown
     */
    void carryOut(Viewer by, UUID engagement, EngagementVerb verb, EngagementForm form) {
        // Before the row is looked at: who waits here sees what the one before him has done.
        store.find(engagement).ifPresent(found -> store.hold(found.customerId()));
        onceOnly.run(by, form.formKey(), () -> {
            Held held = store.find(engagement).orElseThrow(NotFound::new);
            if (verb != EngagementVerb.SET_SCOPE && !store.advance(engagement, form.version())) {
                throw new Refused("engagement.refused.changed");
            }
            EngagementStep step = steps.step(by, held, verb, form);
            if (!step.problems().isEmpty()) {
                throw new EngagementProblems(step.problems());
            }
            step.work().run();
            record(by, held, verb, step.subjects());
            return engagement.toString();
        });
    }

    /** What would be set up; writes nothing. */
    List<EngagementProblem> check(Viewer by, UUID customer, EngagementPlan plan) {
        return engagements.check(by, customer, List.of(plan), Set.of());
    }

    UUID create(Viewer by, UUID customer, EngagementPlan plan, EngagementForm form) {
        return UUID.fromString(onceOnly.run(
                by, form.formKey(), () -> switch (engagements.setUp(by, customer, List.of(plan), Set.of())) {
                    case SetUp.Done done -> done.engagements().getFirst().toString();
                    case SetUp.Impossible impossible -> throw new EngagementProblems(impossible.problems());
                }));
    }

    private void record(Viewer by, Held held, EngagementVerb verb, List<String> subjects) {
        audit.record(
                by,
                "engagement." + verb.key(),
                new Audit.Subject(
                        "engagement",
                        held.name(),
                        held.customerId(),
                        JSON.writeValueAsString(Map.of("about", subjects))));
    }
}
