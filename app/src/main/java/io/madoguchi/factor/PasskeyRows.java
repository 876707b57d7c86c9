package io.madoguchi.factor;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * Where Spring Security finds and keeps passkeys, for one request.
 *
 * @param viewer null for who is not signed in yet
 * @param adds a passkey is being registered, by the viewer; else one is being shown
 */
record PasskeyRows(
        Database database,
        PasskeyStore store,
        Clock clock,
        @Nullable Viewer viewer,
        boolean adds) implements UserCredentialRepository {

    @Override
    public void save(CredentialRecord passkey) {
        if (viewer != null && adds) {
            database.as(viewer, () -> store.add(passkey, clock.instant()));
        } else {
            database.<@Nullable Object>asPublic(() -> {
                store.used(passkey, clock.instant());
                return null;
            });
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.<@Nullable CredentialRecord>asPublic(() -> store.find(id.getBytes()));
    }

    /** Whose passkeys the browser may offer. Before sign-in it offers what it has: we say nothing about accounts. */
    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return viewer == null ? List.of() : database.as(viewer, store::ownRecords);
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Only its owner removes a passkey, on his page");
    }
}
