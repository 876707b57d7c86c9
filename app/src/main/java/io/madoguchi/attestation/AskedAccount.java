package io.madoguchi.attestation;

import io.madoguchi.access.AccountKind;
import io.madoguchi.account.SharedAddress;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that nobody has answered for as yet. */
public record AskedAccount(
        UUID id,
        String familyName,
        String givenName,
        String mail,
        AccountKind kind,
        String department,
        @Nullable Instant signedInAt) {

    public String name(Words words) {
        return words.person(familyName, givenName);
    }

    public boolean looksShared() {
        return SharedAddress.looksShared(MailAddress.of(mail));
    }
}
