package io.madoguchi.factor;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The viewer's own factors, by the functions of the database alone: no role can read what proves a person. */
@Component
class FactorStore {

    private final DSLContext dsl;

    FactorStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    FactorState state() {
        Record row = dsl.fetchSingle("select * from own_factors()");
        return new FactorState(
                row.get("totp_since", Instant.class),
                row.get("passkeys", Integer.class),
                row.get("codes_left", Integer.class),
                row.get("demanded", Boolean.class));
    }

    /** Counts a try; false while there may be none. */
    boolean mayTry(int limit, Instant now, Duration lock) {
        return isTrue("select own_factor_try(?, ?, ?)", limit, Timestamp.from(now), Timestamp.from(now.plus(lock)));
    }

    void succeeded() {
        dsl.execute("select own_factor_right()");
    }

    /** The sealed secret of the authenticator app. */
    Optional<byte[]> secret() {
        return Optional.ofNullable(dsl.fetchSingle("select own_totp()").get(0, byte[].class));
    }

    void setTotp(byte[] sealed, long step, Instant now) {
        dsl.execute("select own_totp_set(?, ?, ?)", sealed, step, Timestamp.from(now));
    }

    /** False if a code of this step, or of a later one, has been used already. */
    boolean useStep(long step) {
        return isTrue("select own_totp_step(?)", step);
    }

    void removeTotp() {
        dsl.execute("select own_totp_remove()");
    }

    void setCodes(List<RecoveryCode> codes, Instant now) {
        dsl.execute(
                "select own_recovery_codes_set(?::bytea[], ?)",
                codes.stream().map(RecoveryCode::hash).toArray(byte[][]::new),
                Timestamp.from(now));
    }

    boolean useCode(RecoveryCode code, Instant now) {
        return isTrue("select own_recovery_code_use(?, ?)", code.hash(), Timestamp.from(now));
    }

    /** Takes all factors from another account; null if the viewer may not. */
    @Nullable
    Owner reset(UUID account) {
        Record row = dsl.fetchOne("select * from factor_reset(?)", account);
        return row == null ? null : new Owner(row.get("mail", String.class), row.get("customer_id", UUID.class));
    }

    private boolean isTrue(String sql, Object... values) {
        return dsl.fetchSingle(sql, values).get(0, Boolean.class);
    }

    /** @param customer null for vendor staff */
    record Owner(String mail, @Nullable UUID customer) {}
}
