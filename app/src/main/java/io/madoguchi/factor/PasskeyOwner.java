package io.madoguchi.factor;

import io.madoguchi.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/**
 * Accounts as Spring Security's passkeys know them. They stand in no table of their own.
 *
 * @param viewer null for who is not signed in yet
 */
record PasskeyOwner(@Nullable Viewer viewer) implements PublicKeyCredentialUserEntityRepository {

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return viewer == null
                ? null
                : ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(UserHandle.of(viewer.accountId()))
                        .name(viewer.mail())
                        .displayName(viewer.fullName())
                        .build();
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(UserHandle.account(handle).toString())
                .displayName("")
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("Accounts are made elsewhere");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Accounts are removed elsewhere");
    }
}
