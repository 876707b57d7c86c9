package io.madoguchi.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What sign-in may ask the database for, before there is a viewer. */
@Component
class SignInStore {

    private final DSLContext dsl;

    SignInStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What a password is checked against; empty for who does not exist, is suspended or never set a password. */
    Optional<Credential> find(String mail) {
        Record row = dsl.fetchOne("select * from sign_in_find(?)", mail);
        return Optional.ofNullable(row)
                .map(found -> new Credential(
                        found.get("account_id", UUID.class),
                        found.get("password_hash", String.class),
                        found.get("locked_until", Instant.class)));
    }

    /** With no account the same statement is sent and changes nothing. */
    void failed(@Nullable UUID account, int limit, Instant now, Instant lockedUntil) {
        dsl.execute(
                "select sign_in_failed(?::uuid, ?, ?, ?)",
                account,
                limit,
                Timestamp.from(now),
                Timestamp.from(lockedUntil));
    }

    /** The networks from which the account may sign in; none means all. */
    List<String> ranges(UUID account) {
        return List.of(dsl.fetchSingle("select sign_in_ranges(?)", account).get(0, String[].class));
    }

    /** As the viewer. Empty if he never set a password. */
    Optional<String> ownHash() {
        return Optional.ofNullable(dsl.fetchSingle("select own_password_hash()").get(0, String.class));
    }

    void succeeded(UUID account) {
        dsl.execute("select sign_in_succeeded(?)", account);
    }

    record Credential(
            UUID account, String passwordHash, @Nullable Instant lockedUntil) {
        boolean isLockedAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }
}
