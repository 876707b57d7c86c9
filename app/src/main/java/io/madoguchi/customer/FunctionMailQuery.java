package io.madoguchi.customer;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.FUNCTION_REQUEST;
import static org.jooq.impl.DSL.select;

import io.madoguchi.access.AccountKind;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads whom a request concerns. */
@Component
class FunctionMailQuery {

    private final DSLContext dsl;

    FunctionMailQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    record Asked(FunctionRequest request, String customerCode, String customerName) {}

    Optional<Asked> find(UUID request) {
        return dsl.select(FUNCTION_REQUEST.fields())
                .select(CUSTOMER.CODE, CUSTOMER.NAME)
                .from(FUNCTION_REQUEST)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FUNCTION_REQUEST.CUSTOMER_ID))
                .where(FUNCTION_REQUEST.ID.eq(request))
                .fetchOptional(
                        row -> new Asked(FunctionStore.request(row), row.get(CUSTOMER.CODE), row.get(CUSTOMER.NAME)));
    }

    UUID asker(UUID request) {
        return dsl.select(FUNCTION_REQUEST.ACCOUNT_ID)
                .from(FUNCTION_REQUEST)
                .where(FUNCTION_REQUEST.ID.eq(request))
                .fetchSingle()
                .value1();
    }

    /** Who carries it out, the desk, and the customer's sales representative. */
    Set<UUID> staff(UUID request) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.STATUS.eq("ACTIVE"))
                .and(ACCOUNT.KIND
                        .in(AccountKind.PORTAL_ADMINISTRATOR.name(), AccountKind.SERVICE_DESK.name())
                        .or(ACCOUNT.ID.eq(select(CUSTOMER.SALES_REPRESENTATIVE_ID)
                                .from(CUSTOMER)
                                .join(FUNCTION_REQUEST)
                                .on(FUNCTION_REQUEST.CUSTOMER_ID.eq(CUSTOMER.ID))
                                .where(FUNCTION_REQUEST.ID.eq(request)))))
                .fetchSet(ACCOUNT.ID);
    }
}
