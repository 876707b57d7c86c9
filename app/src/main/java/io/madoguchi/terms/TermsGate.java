package io.madoguchi.terms;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.signin.Gate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody uses the portal before he has accepted the documents in the version that is in force. */
@Component
@Order(20)
class TermsGate implements Gate {

    static final String PATH = "/terms/accept";

    private final Database database;
    private final Acceptances acceptances;

    TermsGate(Database database, Acceptances acceptances) {
        this.database = database;
        this.acceptances = acceptances;
    }

    @Override
    public Optional<String> path(Viewer viewer, Passing passing) {
        boolean open = !viewer.isStaff()
                && !database.as(viewer, () -> acceptances.missing(viewer))
                        .editions()
                        .isEmpty();
        return open ? Optional.of(PATH) : Optional.empty();
    }
}
