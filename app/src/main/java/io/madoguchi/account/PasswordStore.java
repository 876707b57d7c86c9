package io.madoguchi.account;

import static io.madoguchi.database.schema.Tables.ACCOUNT;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Password links and the own password, by the functions of the database alone: no role can read what proves a person. */
@Component
class PasswordStore {

    private final DSLContext dsl;

    PasswordStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** As the program itself. */
    Optional<UUID> accountOf(String mail) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.MAIL.eq(mail).and(ACCOUNT.STATUS.eq("ACTIVE")))
                .fetchOptional(ACCOUNT.ID);
    }

    /** As the program itself. */
    boolean create(String mail, byte[] tokenHash, Instant now, Instant expiresAt) {
        return dsl.fetchSingle(
                                "select password_link_create(?, ?, ?, ?)",
                                mail,
                                tokenHash,
                                Timestamp.from(now),
                                Timestamp.from(expiresAt))
                        .get(0)
                != null;
    }

    /** As nobody. Empty if the link was altered, is used up or has expired, or the account is suspended. */
    Optional<Owner> find(byte[] tokenHash, Instant now) {
        return Optional.ofNullable(
                        dsl.fetchOne("select * from password_link_find(?, ?)", tokenHash, Timestamp.from(now)))
                .map(row -> new Owner(
                        row.get("account_id", UUID.class),
                        row.get("mail", String.class),
                        row.get("family_name", String.class),
                        row.get("given_name", String.class),
                        row.get("customer_name", String.class)));
    }

    /** As nobody. Gives the account, or null if the link is none. */
    @Nullable
    UUID use(byte[] tokenHash, String passwordHash, Instant now) {
        return dsl.fetchSingle("select password_link_use(?, ?, ?)", tokenHash, passwordHash, Timestamp.from(now))
                .get(0, UUID.class);
    }

    /** As the viewer. */
    void setOwn(String passwordHash, Instant now) {
        dsl.execute("select own_password_set(?, ?)", passwordHash, Timestamp.from(now));
    }

    /** Whose password a link sets. */
    record Owner(UUID account, String mail, String familyName, String givenName, String customerName) {
        List<String> personal() {
            return List.of(mail, familyName, givenName, customerName);
        }
    }
}
