package io.madoguchi.account;

import io.madoguchi.account.NewAccounts.Wanted;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes new accounts and their invitations, by the functions of the database that check who may. */
@Component
class NewAccountStore {

    private final DSLContext dsl;

    NewAccountStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** False if the address is taken. */
    boolean add(UUID id, Wanted wanted, Instant now) {
        return dsl.fetchSingle(
                        "select account_add(?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        wanted.company(),
                        wanted.kind().name(),
                        NewAccounts.scope(wanted),
                        wanted.groups().toArray(UUID[]::new),
                        wanted.mail().value(),
                        wanted.familyName(),
                        wanted.givenName(),
                        wanted.familyNameKana(),
                        wanted.givenNameKana(),
                        wanted.department(),
                        wanted.phone(),
                        wanted.language(),
                        Timestamp.from(now))
                .get(0, Boolean.class);
    }

    /** False for whoever has a password or must not come in. */
    boolean invite(UUID account, UUID invitation, Instant now) {
        return dsl.fetchSingle("select account_invite(?, ?, ?)", account, invitation, Timestamp.from(now))
                .get(0, String.class)
                .equals("DONE");
    }

    /** As the program itself. False if another invitation counts, or none any more. */
    boolean link(UUID account, UUID invitation, byte[] tokenHash, Instant now, Instant expiresAt) {
        return dsl.fetchSingle(
                        "select account_invitation_link(?, ?, ?, ?, ?)",
                        account,
                        invitation,
                        tokenHash,
                        Timestamp.from(now),
                        Timestamp.from(expiresAt))
                .get(0, Boolean.class);
    }
}
