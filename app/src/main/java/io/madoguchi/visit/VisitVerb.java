package io.madoguchi.visit;

import static io.madoguchi.visit.VisitState.PLANNED;
import static io.madoguchi.visit.VisitState.REQUESTED;
import static io.madoguchi.visit.VisitState.STARTED;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import java.util.Set;

/**
 * What can be done with a visit, by whom and in which states (M5.7: the coordinator plans and changes, the engineer reports).
 *
 * <pre>
 *  verb     who            states                        afterwards
 *  PLAN     coordinator    REQUESTED, PLANNED, STARTED   PLANNED; with a reason where it was planned before
 *  DEPART   engineer       PLANNED                       STARTED
 *  REPORT   engineer       PLANNED, STARTED              DONE
 *  CANCEL   coordinator    REQUESTED, PLANNED, STARTED   CANCELLED, with a reason
 *  REMARK   staff          all                           –; for staff only
 * </pre>
 */
public enum VisitVerb implements DispatchVerb {
    PLAN("plan", Permission.PLAN_VISITS, Set.of(REQUESTED, PLANNED, STARTED)),
    DEPART("departure", Permission.REPORT_VISITS, Set.of(PLANNED)),
    REPORT("report", Permission.REPORT_VISITS, Set.of(PLANNED, STARTED)),
    CANCEL("cancellation", Permission.PLAN_VISITS, Set.of(REQUESTED, PLANNED, STARTED)),
    REMARK("remarks", Permission.WRITE_NOTES, Set.of(VisitState.values()));

    private final String noun;
    private final Permission permission;

    // The set is never given out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<VisitState> states;

    VisitVerb(String noun, Permission permission, Set<VisitState> states) {
        this.noun = noun;
        this.permission = permission;
        this.states = states;
    }

    @Override
    public String noun() {
        return noun;
    }

    boolean isOpenTo(Viewer viewer, VisitState state) {
        return viewer.may(permission) && states.contains(state);
    }

    /**
     * @throws NotFound for whom it does not exist
     * @throws Refused if it makes no sense now
     */
    void guard(Viewer viewer, VisitState state) {
        if (!viewer.may(permission)) {
            throw new NotFound();
        }
        if (!states.contains(state)) {
            throw new Refused("visit.refused." + noun);
        }
    }
}
