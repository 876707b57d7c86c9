package io.madoguchi.account;

import io.madoguchi.access.AccountKind;
import io.madoguchi.account.AccountRules.Held;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say of an account.
 *
 * @param company of vendor staff the id is null
 * @param mail the address that it had, if it is removed
 * @param whole sees the whole company
 * @param parts engagements of its own company that it sees, as far as the viewer sees them too
 * @param beyond it sees others of them besides
 */
public record AccountDetails(
        UUID id,
        int version,
        Company company,
        AccountKind kind,
        boolean whole,
        AccountState state,
        String mail,
        String familyName,
        String givenName,
        String familyNameKana,
        String givenNameKana,
        String department,
        String phone,
        String language,
        Instant createdAt,
        @Nullable Instant invitedAt,
        @Nullable Instant signedInAt,
        @Nullable Instant lockedUntil,
        boolean hasPassword,
        List<Part> parts,
        boolean beyond) {

    /** The company of an account; without id and code it is the vendor. */
    public record Company(@Nullable UUID id, String code, String name) {
        public boolean isVendor() {
            return id == null;
        }
    }

    /** An engagement, by its group. */
    public record Part(UUID groupId, UUID engagementId, String engagement, String group) {}

    public String name(Words words) {
        return words.person(familyName, givenName);
    }

    public String kana() {
        return (familyNameKana + " " + givenNameKana).strip();
    }

    public boolean looksShared() {
        return SharedAddress.looksShared(MailAddress.of(mail));
    }

    Held held() {
        return new Held(
                company.id(),
                kind,
                whole || beyond,
                parts.stream().map(Part::engagementId).collect(Collectors.toSet()));
    }
}
