package io.madoguchi.factor;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Looks at a code that somebody typed: of his authenticator app, or from his list of recovery codes. Each counts once. After
 * {@value #FAILURES} wrong ones in a row none counts for a while; a new password by mail does not change that.
 *
 * <pre>
 *  code                        counted before   outcome
 *  of now, or the step beside  no               right; back to 0
 *  the same once more          yes              wrong
 *  a recovery code             no               right; back to 0; one less
 *  anything else               –                wrong; the 10th locks
 *  any, while the lock lasts   –                locked
 * </pre>
 */
@Component
class FactorCheck {

    static final int FAILURES = 10;
    static final Duration LOCK = Duration.ofMinutes(15);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    private final Database database;
    private final FactorStore store;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    FactorCheck(Database database, FactorStore store, Seal seal, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    enum Outcome {
        RIGHT,
        WRONG,
        LOCKED
    }

    Outcome check(Viewer viewer, String typed) {
        Instant now = clock.instant();
        return database.as(viewer, () -> {
            Outcome outcome = !store.mayTry(FAILURES, now, LOCK)
                    ? Outcome.LOCKED
                    : isRight(viewer, typed, now) ? Outcome.RIGHT : Outcome.WRONG;
            if (outcome == Outcome.RIGHT) {
                store.succeeded();
            }
            String action = switch (outcome) {
                case RIGHT -> isCode(typed) ? "factor.shown" : "factor.recovered";
                case WRONG -> "factor.failed";
                case LOCKED -> "factor.locked";
            };
            audit.record(viewer, action, Audit.Subject.of("account", viewer.mail(), viewer.homeId()));
            return outcome;
        });
    }

    private boolean isRight(Viewer viewer, String typed, Instant now) {
        if (!isCode(typed)) {
            return store.useCode(RecoveryCode.typed(typed), now);
        }
        Optional<byte[]> secret = store.secret();
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.stepOf(seal.open(viewer.accountId(), secret.get()), digits(typed), now);
        return step.isPresent() && store.useStep(step.getAsLong());
    }

    static boolean isCode(String typed) {
        return DIGITS.matcher(digits(typed)).matches();
    }

    /** As people type them: with a gap in the middle, or in full-width digits. */
    static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\p{Z}\\p{C}-]", "");
    }
}
