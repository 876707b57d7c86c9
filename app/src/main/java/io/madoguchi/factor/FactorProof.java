package io.madoguchi.factor;

import io.madoguchi.access.Viewer;
import io.madoguchi.factor.FactorCheck.Outcome;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.signin.PasswordProof;
import org.springframework.stereotype.Component;

/** Before a change of what proves a person: he types his password, or a code, once more. */
@Component
class FactorProof {

    /** Its name keeps it from being kept with a form whose session has ended. */
    static final String FIELD = "proof_password";

    private final FactorCheck check;
    private final PasswordProof passwords;

    FactorProof(FactorCheck check, PasswordProof passwords) {
        this.check = check;
        this.passwords = passwords;
    }

    void demand(Viewer viewer, String typed, String network, FormErrors errors) {
        if (typed.isBlank()) {
            errors.reject(FIELD, "factor.proof.missing");
        } else if (FactorCheck.isCode(typed)) {
            Outcome outcome = check.check(viewer, typed);
            if (outcome != Outcome.RIGHT) {
                errors.reject(FIELD, outcome == Outcome.LOCKED ? "factor.locked" : "factor.proof.wrong");
            }
        } else if (!passwords.isRight(viewer, typed, network)) {
            errors.reject(FIELD, "factor.proof.wrong");
        }
    }
}
