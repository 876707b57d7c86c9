package io.madoguchi.signin;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.MailAddress;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Somebody who is signed in shows once more that he knows the password: he may have left his desk. */
@Component
public class PasswordProof {

    private final Database database;
    private final SignInStore store;
    private final PasswordEncoder hashes;
    private final SignInLimits limits;

    PasswordProof(Database database, SignInStore store, PasswordEncoder hashes, SignInLimits limits) {
        this.database = database;
        this.store = store;
        this.hashes = hashes;
        this.limits = limits;
    }

    /** Tried too often it does not count either, as at sign-in. */
    public boolean isRight(Viewer viewer, String password, String network) {
        MailAddress mail = MailAddress.of(viewer.mail());
        if (!limits.mayTry(network, mail)) {
            return false;
        }
        String hash = database.as(viewer, store::ownHash).orElse("");
        boolean right = hashes.matches(password, hash);
        if (right) {
            limits.succeeded(network, mail);
        }
        return right;
    }
}
