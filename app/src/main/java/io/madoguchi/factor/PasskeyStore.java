package io.madoguchi.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;

/** Passkeys, by the functions of the database alone. */
@Component
class PasskeyStore {

    private final DSLContext dsl;

    PasskeyStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** As the viewer. */
    List<OwnPasskey> own() {
        return dsl.fetch("select * from own_passkeys()")
                .map(row -> new OwnPasskey(
                        new Bytes(row.get("credential_id", byte[].class)).toBase64UrlString(),
                        row.get("name", String.class),
                        row.get("created_at", Instant.class),
                        row.get("last_used_at", Instant.class),
                        row.get("backup_state", Boolean.class)));
    }

    /** As the viewer. */
    List<CredentialRecord> ownRecords() {
        return dsl.fetch("select * from own_passkeys()").map(PasskeyStore::credential);
    }

    /** As the viewer. */
    void add(CredentialRecord passkey, Instant now) {
        dsl.execute(
                "select own_passkey_add(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                passkey.getCredentialId().getBytes(),
                passkey.getLabel(),
                passkey.getPublicKey().getBytes(),
                Objects.requireNonNull(passkey.getAttestationObject()).getBytes(),
                passkey.getSignatureCount(),
                passkey.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(",")),
                passkey.isBackupEligible(),
                passkey.isBackupState(),
                Timestamp.from(now));
    }

    /** As the viewer. False if it is not his. */
    boolean remove(byte[] id) {
        return dsl.fetchSingle("select own_passkey_remove(?)", id).get(0, Boolean.class);
    }

    /** As nobody yet. Null too if its account is suspended. */
    @Nullable
    CredentialRecord find(byte[] id) {
        Record row = dsl.fetchOne("select * from passkey_find(?)", id);
        return row == null ? null : credential(row);
    }

    /** As nobody yet. */
    void used(CredentialRecord passkey, Instant now) {
        dsl.execute(
                "select passkey_used(?, ?, ?, ?)",
                passkey.getCredentialId().getBytes(),
                passkey.getSignatureCount(),
                passkey.isBackupState(),
                Timestamp.from(now));
    }

    private static CredentialRecord credential(Record row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.get("credential_id", byte[].class)))
                .userEntityUserId(UserHandle.of(row.get("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.get("public_key", byte[].class)))
                .attestationObject(new Bytes(row.get("attestation_object", byte[].class)))
                .signatureCount(row.get("signature_count", Long.class))
                .uvInitialized(true)
                .transports(transports(row.get("transports", String.class)))
                .backupEligible(row.get("backup_eligible", Boolean.class))
                .backupState(row.get("backup_state", Boolean.class))
                .created(row.get("created_at", Instant.class))
                .label(row.get("name", String.class))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String stored) {
        return Arrays.stream(stored.split(",", -1))
                .filter(each -> !each.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
