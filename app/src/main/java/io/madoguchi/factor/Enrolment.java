package io.madoguchi.factor;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.signin.Gates;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Adds an authenticator app. Its secret waits in the session, sealed, until a code shows that the app has it. */
@Component
class Enrolment {

    private static final String PENDING = "factor.pending";

    private final Database database;
    private final FactorStore store;
    private final FactorNews news;
    private final Seal seal;
    private final Gates gates;
    private final Clock clock;

    Enrolment(Database database, FactorStore store, FactorNews news, Seal seal, Gates gates, Clock clock) {
        this.database = database;
        this.store = store;
        this.news = news;
        this.seal = seal;
        this.gates = gates;
        this.clock = clock;
    }

    /** The same however often the page is loaded. */
    byte[] secret(Viewer viewer, HttpSession session) {
        if (session.getAttribute(PENDING) instanceof byte[] sealed) {
            return seal.open(viewer.accountId(), sealed);
        }
        byte[] secret = Totp.newSecret();
        session.setAttribute(PENDING, seal.close(viewer.accountId(), secret));
        return secret;
    }

    /** False if the code is not one of the app. */
    boolean confirm(Viewer viewer, HttpSession session, String code) {
        Instant now = clock.instant();
        byte[] secret = secret(viewer, session);
        OptionalLong step = Totp.stepOf(secret, FactorCheck.digits(code), now);
        if (step.isEmpty()) {
            return false;
        }
        database.as(viewer, () -> {
            store.setTotp(seal.close(viewer.accountId(), secret), step.getAsLong(), now);
            news.tell(viewer, FactorNews.APP_ADDED);
        });
        session.removeAttribute(PENDING);
        gates.shown(session, FactorGate.NAME);
        return true;
    }

    /** New ones; those of before count no more. */
    List<RecoveryCode> newCodes(Viewer viewer) {
        List<RecoveryCode> codes = RecoveryCode.set();
        database.as(viewer, () -> {
            store.setCodes(codes, clock.instant());
            news.tell(viewer, FactorNews.CODES_MADE);
        });
        return codes;
    }
}
