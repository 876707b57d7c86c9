package io.madoguchi.accessapplication;

import static io.madoguchi.database.schema.Tables.ACCESS_APPLICATION_ENTRY;
import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.select;

import io.madoguchi.access.AccountKind;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** To whom mails about applications go. */
@Component
class AccessMailQuery {

    private final DSLContext dsl;

    AccessMailQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<UUID> customer(UUID entry) {
        return dsl.select(ACCESS_APPLICATION_ENTRY.CUSTOMER_ID)
                .from(ACCESS_APPLICATION_ENTRY)
                .where(ACCESS_APPLICATION_ENTRY.ID.eq(entry))
                .fetchOptional(ACCESS_APPLICATION_ENTRY.CUSTOMER_ID);
    }

    String text(UUID entry) {
        return dsl.select(ACCESS_APPLICATION_ENTRY.TEXT)
                .from(ACCESS_APPLICATION_ENTRY)
                .where(ACCESS_APPLICATION_ENTRY.ID.eq(entry))
                .fetchSingle(row -> row.value1());
    }

    /** The desk, and who looks after the customer. */
    Collection<UUID> deciders(UUID entry) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.STATUS.eq("ACTIVE"))
                .and(ACCOUNT.KIND
                        .eq(AccountKind.SERVICE_DESK.name())
                        .or(ACCOUNT.ID.in(select(CUSTOMER.SALES_REPRESENTATIVE_ID)
                                .from(CUSTOMER)
                                .join(ACCESS_APPLICATION_ENTRY)
                                .on(ACCESS_APPLICATION_ENTRY.CUSTOMER_ID.eq(CUSTOMER.ID))
                                .where(ACCESS_APPLICATION_ENTRY.ID.eq(entry)))))
                .fetchSet(ACCOUNT.ID);
    }
}
