package io.madoguchi.account;

import static io.madoguchi.database.schema.Tables.ACCOUNT;

import io.madoguchi.access.AccountKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Accounts of portal administrators, as the program itself. */
@Component
class AdministratorStore {

    private final DSLContext dsl;

    AdministratorStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Known> find(String mail) {
        return dsl.select(ACCOUNT.KIND, ACCOUNT.STATUS)
                .from(ACCOUNT)
                .where(ACCOUNT.MAIL.eq(mail))
                .fetchOptional(row -> new Known(
                        AccountKind.valueOf(row.value1()), row.value2().equals("ACTIVE")));
    }

    void dropFactors(String mail) {
        dsl.execute("select factor_drop(id) from account where mail = ?", mail);
    }

    /** With a name to begin with; the own page changes it. */
    void add(UUID id, String mail, Instant now) {
        dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.MAIL, mail)
                .set(ACCOUNT.KIND, AccountKind.PORTAL_ADMINISTRATOR.name())
                .set(ACCOUNT.FAMILY_NAME, "ポータル")
                .set(ACCOUNT.GIVEN_NAME, "管理者")
                .set(ACCOUNT.SCOPE, "WHOLE")
                .set(ACCOUNT.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    record Known(AccountKind kind, boolean active) {}
}
