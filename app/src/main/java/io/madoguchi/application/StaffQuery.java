package io.madoguchi.application;

import static io.madoguchi.database.schema.Tables.ACCOUNT;

import io.madoguchi.access.AccountKind;
import io.madoguchi.application.Application.Matched;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whom an application concerns; as the program itself. */
@Component
class StaffQuery {

    private final DSLContext dsl;

    StaffQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Set<UUID> toTell(Application application) {
        Matched customer = application.customer();
        UUID sales = customer == null ? null : customer.salesId();
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.STATUS.eq("ACTIVE"))
                .and(ACCOUNT.KIND.eq(AccountKind.SERVICE_DESK.name()).or(ACCOUNT.ID.eq(sales)))
                .fetchSet(ACCOUNT.ID);
    }

    Set<UUID> owners(Collection<String> mails) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.STATUS.eq("ACTIVE"), ACCOUNT.MAIL.in(mails))
                .fetchSet(ACCOUNT.ID);
    }
}
