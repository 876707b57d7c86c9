package io.madoguchi.account;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.signin.Sessions;
import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Somebody who is signed in changes his password; the old one is asked for, since he may have left his desk. */
@Component
class OwnPassword {

    private final Database database;
    private final PasswordStore store;
    private final PasswordEncoder hashes;
    private final PasswordChanged changed;
    private final Sessions sessions;
    private final Clock clock;

    OwnPassword(
            Database database,
            PasswordStore store,
            PasswordEncoder hashes,
            PasswordChanged changed,
            Sessions sessions,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.hashes = hashes;
        this.changed = changed;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param session in which the viewer is at work; his others end */
    void change(Viewer viewer, String password, String session) {
        String hash = hashes.encode(password);
        database.as(viewer, () -> {
            store.setOwn(hash, clock.instant());
            changed.note(viewer.accountId(), viewer.mail(), "password.changed");
        });
        sessions.endOthers(viewer.accountId(), session);
    }
}
