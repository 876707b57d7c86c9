package io.madoguchi.visit;

import static io.madoguchi.access.Permission.PLAN_VISITS;
import static io.madoguchi.access.Permission.REPORT_VISITS;
import static io.madoguchi.access.Permission.WRITE_NOTES;
import static io.madoguchi.visit.PartState.ARRIVED;
import static io.madoguchi.visit.PartState.PLANNED;
import static io.madoguchi.visit.PartState.REQUESTED;
import static io.madoguchi.visit.PartState.SHIPPED;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import java.util.Set;

/**
 * What can be done with a part, by whom and in which states.
 *
 * <pre>
 *  verb      who                      states                         afterwards
 *  PLAN      coordinator              REQUESTED, PLANNED             PLANNED; with a reason where it was planned before
 *  SHIP      coordinator              PLANNED                        SHIPPED, with carrier
 *  ARRIVE    coordinator, engineer    SHIPPED                        ARRIVED
 *  FIT       engineer                 ARRIVED                        FITTED
 *  RETURN    coordinator, engineer    ARRIVED                        RETURNED, with a reason
 *  CANCEL    coordinator              REQUESTED, PLANNED, SHIPPED    CANCELLED, with a reason
 *  REMARK    staff                    all                            –; for staff only
 * </pre>
 */
public enum PartVerb implements DispatchVerb {
    PLAN("plan", Set.of(REQUESTED, PLANNED), PLAN_VISITS),
    SHIP("shipment", Set.of(PLANNED), PLAN_VISITS),
    ARRIVE("arrival", Set.of(SHIPPED), PLAN_VISITS, REPORT_VISITS),
    FIT("fitting", Set.of(ARRIVED), REPORT_VISITS),
    RETURN("return", Set.of(ARRIVED), PLAN_VISITS, REPORT_VISITS),
    CANCEL("cancellation", Set.of(REQUESTED, PLANNED, SHIPPED), PLAN_VISITS),
    REMARK("remarks", Set.of(PartState.values()), WRITE_NOTES);

    private final String noun;

    // Neither is ever given out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<PartState> states;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Permission[] anyOf;

    PartVerb(String noun, Set<PartState> states, Permission... anyOf) {
        this.noun = noun;
        this.states = states;
        this.anyOf = anyOf;
    }

    @Override
    public String noun() {
        return noun;
    }

    boolean isOpenTo(Viewer viewer, PartState state) {
        return viewer.mayAny(anyOf) && states.contains(state);
    }

    /**
     * @throws NotFound for whom it does not exist
     * @throws Refused if it makes no sense now
     */
    void guard(Viewer viewer, PartState state) {
        if (!viewer.mayAny(anyOf)) {
            throw new NotFound();
        }
        if (!states.contains(state)) {
            throw new Refused("part.refused." + noun);
        }
    }
}
