package io.madoguchi.account;

import io.madoguchi.access.AccountKind;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of accounts.
 *
 * @param sortKey by what the list is sorted, before the id
 * @param companyCode empty for vendor staff, as the name
 */
public record AccountRow(
        UUID id,
        String sortKey,
        String familyName,
        String givenName,
        String kana,
        String mail,
        AccountKind kind,
        boolean whole,
        String department,
        AccountState state,
        @Nullable Instant signedInAt,
        String companyCode,
        String companyName) {

    public String name(Words words) {
        return words.person(familyName, givenName);
    }

    /** Probably more than one person reads what is sent there. */
    public boolean looksShared() {
        return SharedAddress.looksShared(MailAddress.of(mail));
    }

    List<String> keys() {
        return List.of(sortKey, id.toString());
    }
}
