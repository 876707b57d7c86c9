package io.madoguchi.customer;

import static io.madoguchi.database.schema.Tables.CUSTOMER_FUNCTION;
import static io.madoguchi.database.schema.Tables.FUNCTION_REQUEST;

import io.madoguchi.access.CustomerFunction;
import io.madoguchi.access.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Which functions a customer uses, and what was asked about them. */
@Component
class FunctionStore {

    private static final int MOST_SHOWN = 20;

    private final DSLContext dsl;

    FunctionStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What nobody has switched off is on. */
    Set<CustomerFunction> on(UUID customer) {
        Set<CustomerFunction> functions = EnumSet.allOf(CustomerFunction.class);
        dsl.select(CUSTOMER_FUNCTION.FUNCTION)
                .from(CUSTOMER_FUNCTION)
                .where(CUSTOMER_FUNCTION.CUSTOMER_ID.eq(customer))
                .andNot(CUSTOMER_FUNCTION.IS_ON)
                .forEach(row -> functions.remove(CustomerFunction.valueOf(row.value1())));
        return functions;
    }

    void set(UUID customer, CustomerFunction function, boolean on, Viewer by, Instant now) {
        dsl.insertInto(CUSTOMER_FUNCTION)
                .set(CUSTOMER_FUNCTION.CUSTOMER_ID, customer)
                .set(CUSTOMER_FUNCTION.FUNCTION, function.name())
                .set(CUSTOMER_FUNCTION.IS_ON, on)
                .set(CUSTOMER_FUNCTION.CHANGED_AT, at(now))
                .set(CUSTOMER_FUNCTION.CHANGED_BY_NAME, by.fullName())
                .onConflict(CUSTOMER_FUNCTION.CUSTOMER_ID, CUSTOMER_FUNCTION.FUNCTION)
                .doUpdate()
                .set(CUSTOMER_FUNCTION.IS_ON, on)
                .set(CUSTOMER_FUNCTION.CHANGED_AT, at(now))
                .set(CUSTOMER_FUNCTION.CHANGED_BY_NAME, by.fullName())
                .execute();
    }

    /** Newest first. */
    List<FunctionRequest> requests(UUID customer) {
        return dsl.selectFrom(FUNCTION_REQUEST)
                .where(FUNCTION_REQUEST.CUSTOMER_ID.eq(customer))
                .orderBy(FUNCTION_REQUEST.ASKED_AT.desc(), FUNCTION_REQUEST.ID)
                .limit(MOST_SHOWN)
                .fetch(FunctionStore::request);
    }

    /** False if the same function is asked about already. */
    boolean ask(UUID id, Viewer viewer, CustomerFunction function, boolean on, String reason, Instant now) {
        return dsl.insertInto(FUNCTION_REQUEST)
                        .set(FUNCTION_REQUEST.ID, id)
                        .set(FUNCTION_REQUEST.CUSTOMER_ID, viewer.customerId())
                        .set(FUNCTION_REQUEST.ACCOUNT_ID, viewer.accountId())
                        .set(FUNCTION_REQUEST.ACCOUNT_NAME, viewer.fullName())
                        .set(FUNCTION_REQUEST.FUNCTION, function.name())
                        .set(FUNCTION_REQUEST.IS_ON, on)
                        .set(FUNCTION_REQUEST.REASON, reason)
                        .set(FUNCTION_REQUEST.ASKED_AT, at(now))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False if somebody was faster. */
    boolean decide(UUID id, boolean granted, String answer, Viewer by, Instant now) {
        return dsl.update(FUNCTION_REQUEST)
                        .set(FUNCTION_REQUEST.GRANTED, granted)
                        .set(FUNCTION_REQUEST.ANSWER, answer)
                        .set(FUNCTION_REQUEST.DECIDED_AT, at(now))
                        .set(FUNCTION_REQUEST.DECIDED_BY_NAME, by.fullName())
                        .where(FUNCTION_REQUEST.ID.eq(id), FUNCTION_REQUEST.DECIDED_AT.isNull())
                        .execute()
                == 1;
    }

    static FunctionRequest request(Record row) {
        OffsetDateTime decided = row.get(FUNCTION_REQUEST.DECIDED_AT);
        return new FunctionRequest(
                row.get(FUNCTION_REQUEST.ID),
                row.get(FUNCTION_REQUEST.ACCOUNT_NAME),
                CustomerFunction.valueOf(row.get(FUNCTION_REQUEST.FUNCTION)),
                row.get(FUNCTION_REQUEST.IS_ON),
                row.get(FUNCTION_REQUEST.REASON),
                row.get(FUNCTION_REQUEST.ASKED_AT).toInstant(),
                row.get(FUNCTION_REQUEST.GRANTED),
                row.get(FUNCTION_REQUEST.ANSWER),
                decided == null ? null : decided.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
