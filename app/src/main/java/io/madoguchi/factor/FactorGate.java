package io.madoguchi.factor;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.signin.Gate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks for the second factor of whoever has one, and has whoever needs one make it first.
 *
 * <pre>
 *  has one   demanded   shown   gate
 *  yes       any        no      asks for it
 *  yes       any        yes     open
 *  no        yes        –       makes one
 *  no        no         –       open
 * </pre>
 */
@Component
@Order(10)
class FactorGate implements Gate {

    /** Under this name a session keeps that a factor was shown. */
    static final String NAME = "factor";

    static final String ASK = "/sign-in/factor";
    static final String ENROL = "/sign-in/enrol";

    private final Database database;
    private final FactorStore store;
    private final boolean administratorsNeedOne;

    FactorGate(
            Database database,
            FactorStore store,
            @Value("${portal.factor.administrators:true}") boolean administratorsNeedOne) {
        this.database = database;
        this.store = store;
        this.administratorsNeedOne = administratorsNeedOne;
    }

    @Override
    public Optional<String> path(Viewer viewer, Passing passing) {
        if (passing.has(NAME)) {
            return Optional.empty();
        }
        FactorState state = database.as(viewer, store::state);
        if (state.isProtected()) {
            return Optional.of(ASK);
        }
        return isDemanded(viewer, state) ? Optional.of(ENROL) : Optional.empty();
    }

    boolean isDemanded(Viewer viewer, FactorState state) {
        return state.demanded() || (administratorsNeedOne && viewer.kind() == AccountKind.PORTAL_ADMINISTRATOR);
    }
}
